/** The largest file that is kept with a draft. */
export const MOST_ORIGINAL_BYTES = 5 * 1024 * 1024;

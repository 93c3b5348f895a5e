// What a setting may be, where it is one of a few: lists without zod, for forms and for the schema.

export const PROVINCE_VIEWS = ['tiles', 'map_a', 'map_b'] as const;
export type ProvinceView = (typeof PROVINCE_VIEWS)[number];

export const DIGIT_STYLES = ['khmer', 'latin'] as const;

export const FIRST_PUBLISHERS = ['nobody', 'approvers', 'editors'] as const;

/** Who may see `/wall`, the address of screens. */
export const WALL_READERS = ['readers', 'paired'] as const;

/** What is kept for how long, and the room of files: whole numbers, or null for no limit. */
export const KEEPING = [
  'keepReadDays',
  'keepSignInDays',
  'keepOriginalDays',
  'filesPerPersonMb',
  'filesInAllMb',
] as const;

/** Who may publish before a second person has looked; a review is owed then. */
export type FirstPublishers = (typeof FIRST_PUBLISHERS)[number];

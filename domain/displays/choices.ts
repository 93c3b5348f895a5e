// What is set up for a screen, where it is one of a few: lists without zod, for forms and for the schema.

/** `near`: people stand before it, up to 2.6 heights of the screen; `middle`: 2.9; `far`: 3.1. */
export const DISTANCES = ['near', 'middle', 'far'] as const;

/** How the picture is turned, for screens that hang in portrait and cannot turn it themselves. */
export const ORIENTATIONS = ['as_is', 'right', 'left'] as const;

/** In percent of each side: televisions cut off so much of a picture. */
export const MOST_OVERSCAN = 8;

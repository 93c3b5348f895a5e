import { MOST_FIGURES } from '@/domain/composer/pasted';

/** As many as a report can be published with. A program could store thousands, and no page could show them. */
export const MOST_ROWS = MOST_FIGURES;
export const MOST_PLACES = 25;
export const MOST_ACTORS = 40;
export const MOST_STATEMENTS = 60;
export const MOST_FILES = 50;

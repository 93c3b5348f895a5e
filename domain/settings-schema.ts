import { z } from 'zod';
import { INDICATOR_CODES } from './indicators';
import { DIGIT_STYLES, FIRST_PUBLISHERS, PROVINCE_VIEWS, WALL_READERS } from './settings-choices';
import { SOURCE_CODES } from './sources';

// The one place where a setting has its shape. Types come from here (./settings), entries are read by it, and what an
// administrator sends is derived from it (server/verbs/settings). Walls import ./settings, never this file: it brings zod.

const Bilingual = z.strictObject({ km: z.string().nullable(), en: z.string().nullable() });

/** What boards show of the installation, in the log so that a past wall can be explained. */
export const StoredSettings = z.strictObject({
  /** null = the product's own words stand there. */
  ministry: Bilingual,
  /** A data URL of a picture. */
  emblem: z.string().nullable(),
  contact: Bilingual,
  /** Only those that differ from the indicator's own. */
  preferred: z.partialRecord(z.enum(INDICATOR_CODES), z.enum(SOURCE_CODES)),
  /** Every source once, best first. */
  ranks: z.array(z.enum(SOURCE_CODES)).readonly(),
  /** Up to here a figure is fresh, then ageing, then out of date. */
  freshness: z.strictObject({ freshHours: z.number().positive(), ageingHours: z.number().positive() }),
  provinceView: z.enum(PROVINCE_VIEWS),
  /** Which digits stand on Khmer pages. */
  digits: z.enum(DIGIT_STYLES),
});

export type PublicSettings = z.infer<typeof StoredSettings>;

/** What only the server has to know. */
export const StoredPrivateSettings = z.strictObject({
  /** A second person has to approve. */
  approval: z.boolean(),
  publishFirst: z.enum(FIRST_PUBLISHERS),
  boards: z.enum(['open', 'closed']),
  /** Who may see `/wall`: whoever may read the boards, or paired screens only. */
  walls: z.enum(WALL_READERS),
  /** After so many days the daily sweep deletes who opened drafts and files, sign-ins, and files of no report; null: never. */
  keepReadDays: z.number().nullable(),
  keepSignInDays: z.number().nullable(),
  keepOriginalDays: z.number().nullable(),
  /** How many megabytes the files of one person, and of all, may take; null: no bound. */
  filesPerPersonMb: z.number().nullable(),
  filesInAllMb: z.number().nullable(),
});
export type PrivateSettings = z.infer<typeof StoredPrivateSettings>;

import type { SituationUpdate } from '@/domain/updates';

/** The audiences that have a log. Later ones: `staff`, `ops`. */
export const STREAMS = ['wall'] as const;
export type StreamName = (typeof STREAMS)[number];

/** What happened, in the past tense; absolute, so that folding it twice changes nothing (L4). */
export type Fact = { type: 'update.published'; update: SituationUpdate };

/** The text of an entry as it is hashed, stored and sent: a fact and who recorded it when. */
export type EntryBody = Fact & {
  schema: 1;
  /** What it is about, `update/81`, and the version of that after this entry. */
  subject: string;
  version: number;
  /** Opaque id of the person, token or machine that acted. */
  actor: string;
  /** ISO instant of the write, by the server's clock. */
  at: string;
};

/** A place in a stream's log. */
export type Entry = { seq: number; body: EntryBody };

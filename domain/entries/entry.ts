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

/** What an entry says of itself besides its fact. */
export type Act = Pick<EntryBody, 'actor' | 'at'>;

export function toEntryBody(fact: Fact, { actor, at }: Act): EntryBody {
  return { ...fact, schema: 1, subject: `update/${fact.update.number}`, version: fact.update.revision, actor, at };
}

/**
 * Reads the text of an entry whose chain hash was checked: the hash vouches for it, so only its outline is looked at.
 * @throws when the text is no entry, or of a kind that this build does not know.
 */
export function readEntryText(text: string): EntryBody {
  const body: unknown = JSON.parse(text);
  if (!isEntryBody(body)) throw new Error('This text is not an entry that this build can read.');
  return body;
}

function isEntryBody(body: unknown): body is EntryBody {
  if (!isRecord(body) || body.schema !== 1 || body.type !== 'update.published') return false;
  return typeof body.subject === 'string' && isRecord(body.update) && typeof body.update.number === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

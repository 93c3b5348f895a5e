import type { DeskItem } from '@/domain/item';
import type { PublicSettings } from '@/domain/settings';
import { readStored } from '@/domain/text/clean-text';
import type { Bilingual, ReasonClass, ReportPromise, SituationUpdate, Was } from '@/domain/updates';

/** The audiences that have a log: all, those inside, those at the desk. */
export const STREAMS = ['wall', 'staff', 'ops'] as const;
export type StreamName = (typeof STREAMS)[number];

/** What happened, in the past tense; absolute, so that folding it twice changes nothing (L4). See docs/workflow.md. */
export type Fact =
  | { type: 'update.published'; update: SituationUpdate }
  | { type: 'update.corrected'; update: SituationUpdate; reason: { class: ReasonClass; words: Bilingual }; was: Was[] }
  /** `revision` is a new one; when is the entry's `at`. */
  | { type: 'update.withdrawn'; number: number; revision: number; reason: Bilingual }
  | { type: 'promise.made'; promise: ReportPromise | null }
  | { type: 'promise.missed'; due: string }
  | { type: 'settings.changed'; settings: PublicSettings }
  | { type: 'item.changed'; item: DeskItem }
  | AccessChanged;

/**
 * Screens of a person are sent away: all, or those of one session, or all but those of one. A release that does not know
 * the last two sends all away.
 */
export type AccessChanged = { type: 'access.changed'; person: string; session?: string; but?: string };

export type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

type Envelope = {
  schema: 1;
  /** What it is about, `update/81`, and the version of that after this entry. */
  subject: string;
  version: number;
  /** Opaque id of the person, token or machine that acted. */
  actor: string;
  /** ISO instant of the write, by the server's clock. */
  at: string;
};

/** The text of an entry as it is hashed, stored and sent: a fact and who recorded it when. */
export type EntryBody = Fact & Envelope;

/** A place in a stream's log. */
export type Entry = { seq: number; body: EntryBody };

/** `version` is asked only of what does not count itself: promise, settings, person. Left out: the first. */
export type Authorship = Pick<EntryBody, 'actor' | 'at'> & { version?: number };

export function toEntryBody<F extends Fact>(fact: F, { actor, at, version = 1 }: Authorship): F & Envelope {
  return { ...fact, schema: 1, version, ...subjectOf(fact), actor, at };
}

/** What a fact is about; `version` only where the fact itself says it. */
function subjectOf(fact: Fact): { subject: string; version?: number } {
  switch (fact.type) {
    case 'update.published':
    case 'update.corrected':
      return { subject: `update/${fact.update.number}`, version: fact.update.revision };
    case 'update.withdrawn':
      return { subject: `update/${fact.number}`, version: fact.revision };
    case 'promise.made':
    case 'promise.missed':
      return { subject: 'promise' };
    case 'settings.changed':
      return { subject: 'settings' };
    case 'item.changed':
      return { subject: `item/${fact.item.id}`, version: fact.item.version };
    case 'access.changed':
      return { subject: `person/${fact.person}` };
  }
}

/** Where a released update is told: an internal notice never on the wall. */
export function streamOf(update: Pick<SituationUpdate, 'kind'> & { audience?: string }): 'wall' | 'staff' {
  return update.kind === 'notice' && update.audience === 'staff' ? 'staff' : 'wall';
}

/**
 * Reads the text of an entry whose chain hash was checked: the hash vouches for it, so only its outline is looked at.
 * @throws when the text is no entry, or of a kind that this build does not know.
 */
export function readEntryText(text: string): EntryBody {
  const body = readStored(text);
  if (!isEntryBody(body)) throw new Error('This text is not an entry that this build can read.');
  return body;
}

type Outline = (body: Record<string, unknown>) => boolean;

const hasUpdate: Outline = ({ update }) => isRecord(update) && typeof update.number === 'number';

const OUTLINES: Record<Fact['type'], Outline> = {
  'update.published': hasUpdate,
  'update.corrected': (body) => hasUpdate(body) && isRecord(body.reason) && Array.isArray(body.was),
  'update.withdrawn': ({ number, revision }) => typeof number === 'number' && typeof revision === 'number',
  'promise.made': ({ promise }) => promise === null || isRecord(promise),
  'promise.missed': ({ due }) => typeof due === 'string',
  'settings.changed': ({ settings }) => isRecord(settings),
  'item.changed': ({ item }) => isRecord(item) && typeof item.id === 'string',
  'access.changed': ({ person }) => typeof person === 'string',
};

function isEntryBody(body: unknown): body is EntryBody {
  if (!isRecord(body) || body.schema !== 1 || typeof body.subject !== 'string') return false;
  return isFactType(body.type) && OUTLINES[body.type](body);
}

function isFactType(type: unknown): type is Fact['type'] {
  return typeof type === 'string' && Object.hasOwn(OUTLINES, type);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import type { DeskItem } from '@/domain/item';
import type { PublicSettings } from '@/domain/settings';
import { readStored } from '@/domain/text/clean-text';
import type { Bilingual, ReasonClass, ReportPromise, SituationUpdate, Was } from '@/domain/updates';

/** The audiences that have a log: everybody, the staff, and the desk. */
export const STREAMS = ['wall', 'staff', 'ops'] as const;
export type StreamName = (typeof STREAMS)[number];

/** What happened, in the past tense. It is absolute, so a second fold changes nothing (L4). See docs/workflow.md. */
export type Fact =
  | { type: 'update.published'; update: SituationUpdate }
  | { type: 'update.corrected'; update: SituationUpdate; reason: { class: ReasonClass; words: Bilingual }; was: Was[] }
  /** `revision` is a new one; the entry's `at` says when. */
  | { type: 'update.withdrawn'; number: number; revision: number; reason: Bilingual }
  | { type: 'promise.made'; promise: ReportPromise | null }
  | { type: 'promise.missed'; due: string }
  | { type: 'settings.changed'; settings: PublicSettings }
  | { type: 'item.changed'; item: DeskItem }
  | DisplayCommanded
  | EditionFrozen
  | AccessChanged;

/**
 * Cuts the screens of a person: all of them, or those of one session, or all but those of one session. A release that does
 * not know the last two cuts all of them.
 */
export type AccessChanged = { type: 'access.changed'; person: string; session?: string; but?: string };

/** What a paired screen can be told to do. `reload` also brings its newest settings. */
export const DISPLAY_COMMANDS = ['identify', 'reload', 'next', 'picture', 'test'] as const;
export type DisplayCommand = (typeof DISPLAY_COMMANDS)[number];

/** Every node hears it and tells the screen, if the screen is connected there. */
type DisplayCommanded = { type: 'display.commanded'; display: string; command: DisplayCommand };

/** A briefing was frozen. The text is in its own table; with this the log covers its hash. */
type EditionFrozen = { type: 'edition.frozen'; number: number; hash: string };

export type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

type Envelope = {
  schema: 1;
  /** What the entry is about, such as `update/81`, and the version of that after this entry. */
  subject: string;
  version: number;
  /** Opaque id of the person, token or machine that acted. */
  actor: string;
  /** ISO instant of the write, by the server's clock. */
  at: string;
};

/** The text of an entry as it is hashed, stored and sent: a fact, who recorded it, and when. */
export type EntryBody = Fact & Envelope;

/** A position in a stream's log. */
export type Entry = { seq: number; body: EntryBody };

/** Only facts without a version of their own need `version`: promise, settings, person, display. Left out: the first version. */
export type Authorship = Pick<EntryBody, 'actor' | 'at'> & { version?: number };

export function toEntryBody<F extends Fact>(fact: F, { actor, at, version = 1 }: Authorship): F & Envelope {
  return { ...fact, schema: 1, version, ...subjectOf(fact), actor, at };
}

/** What a fact is about; `version` only when the fact itself has one. */
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
    case 'display.commanded':
      return { subject: `display/${fact.display}` };
    case 'edition.frozen':
      return { subject: `edition/${fact.number}` };
  }
}

/** The streams that tell of a released update. An internal notice never goes to the wall. */
export function streamOf(update: Pick<SituationUpdate, 'kind'> & { audience?: string }): 'wall' | 'staff' {
  return update.kind === 'notice' && update.audience === 'staff' ? 'staff' : 'wall';
}

/**
 * Reads the text of an entry whose chain hash was checked. The hash proves the content, so only the outer shape is checked.
 * @throws when the text is no entry, or has a kind that this build does not know.
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
  'display.commanded': ({ display, command }) => typeof display === 'string' && typeof command === 'string',
  'edition.frozen': ({ number, hash }) => typeof number === 'number' && typeof hash === 'string',
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

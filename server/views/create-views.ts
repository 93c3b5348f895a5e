import type { StreamName } from '@/domain/entries/entry';
import type { Actor } from '@/domain/policy';
import type { Snapshot } from '@/domain/protocol/frames';
import type { PrivateSettings } from '@/domain/settings';
import { readPrivateSettings } from '@/server/db/settings';
import { keepPublicSettings } from '@/server/verbs/settings/kept-settings';
import { findAudit } from './audit/audit';
import { exportAudit } from './audit/audit-export';
import { createSnapshotBytes } from './board';
import { createBriefingViews } from './briefings/briefing-view';
import { createCitable } from './briefings/citable';
import { createEditionViews } from './briefings/edition-views';
import { findOriginals, readOriginal, viewDraft } from './drafts';
import { createEvents } from './events';
import { exportReleased } from './export';
import { findFigures } from './figures';
import { checkHealth, type HealthDeps } from './health';
import { findHistory } from './history';
import { createLibrary } from './library';
import { createPast } from './past/create-past';
import { createSearch } from './search';
import { createAbout } from './software';
import { createStatements } from './statements';
import { readStream, type StreamMemory, statusOf } from './stream';
import { type Audience, findRevisions, findUpdate, findUpdates } from './updates';

/** `snapshot` comes from the relays: state, position and hash of one instant (S3). Null: the record is damaged (L6). */
export type ViewDeps = HealthDeps & {
  snapshot<S extends StreamName>(stream: S): Snapshot<S> | null;
  remembered?(stream: StreamName): StreamMemory;
  /** The private settings that the start gives; they hold until somebody changes them. */
  start?: Partial<PrivateSettings>;
};

/** Sees only what is released to all. */
const PUBLIC: Audience = { staff: false };

/** All reads: the `views` of the server's context. The caller must check who may read. */
export function createViews(deps: ViewDeps) {
  const { db, log, snapshot, start } = deps;
  const library = createLibrary(deps);
  const search = createSearch(library);
  const events = createEvents(library);
  const statements = createStatements(library);
  const snapshotBytes = createSnapshotBytes(
    () => snapshot('wall'),
    () => statusOf(deps),
  );
  return {
    snapshot: async () => snapshot('wall'),
    snapshotBytes: async () => snapshotBytes(),
    /** A moment of the past, as it was known then or as it is known now. */
    past: createPast({ ...deps, library }),
    figures: (query: URLSearchParams) => findFigures(db, query),
    updates: (query: URLSearchParams, audience = PUBLIC) => findUpdates(db, query, audience),
    update: (number: number, audience = PUBLIC) => findUpdate(db, number, audience),
    /** All revisions, oldest first, also withdrawn ones; null when there is no such update. */
    revisions: (number: number, audience = PUBLIC) => findRevisions(db, number, audience),
    /** Updates, their figures and events, in either language, spelling and digit set. */
    search: (query: URLSearchParams, audience = PUBLIC) => search(query, audience),
    /** What was said of an indicator, a group of them or a place, with all that was corrected and withdrawn. */
    history: (query: URLSearchParams) => findHistory(db, query),
    /** What happened, by its own date, with what one can filter by. */
    events: (query: URLSearchParams) => events(query),
    /** What reports say in words only, by place and topic. */
    statements: (query: URLSearchParams) => statements(query),
    /** Everything released, as one table. */
    released: () => exportReleased(db),
    stream: (stream: string, query: URLSearchParams) => readStream(deps, { stream, query }),
    health: () => checkHealth(deps),
    /** The server's time and the machine's time; also how far the machine's time leapt. */
    clock: () => toClockView(deps),
    /** For those who may `desk.read`: the lists, with their position in the stream `ops`. */
    desk: async () => snapshot('ops'),
    /** For those who may `staff.read`. */
    staff: async () => snapshot('staff'),
    /** For those who may `desk.read`. The audit keeps who read it. */
    draft: (actor: Actor, id: string) => viewDraft(deps, actor, id),
    /** Of an update, for those who may `desk.read`. */
    originals: (update: number) => findOriginals(deps, update),
    original: (actor: Actor, id: string) => readOriginal(deps, actor, id),
    /** For those who may `briefing.read`: briefings, one of them, the bank of questions, and what can be quoted. */
    ...createBriefingViews(deps),
    /** Frozen copies, what became of their figures, and what is owed to those who heard them. */
    ...createEditionViews(deps),
    citable: createCitable({ library, snapshot }),
    about: createAbout(),
    settings: keepPublicSettings(db),
    /** For those who may `settings.manage`, and for the desk, because it must know the approval rule. */
    privateSettings: () => readPrivateSettings(db, start),
    /** For those who may `audit.read`. */
    audit: (query: URLSearchParams) => findAudit(deps, query),
    auditTable: (query: URLSearchParams) => exportAudit(deps, query),
    chain: async () => ({
      ops: await log.verifyChain('ops'),
      staff: await log.verifyChain('staff'),
      wall: await log.verifyChain('wall'),
    }),
  };
}

export type ClockView = { now: number; machineTime: number; jump: number | null };

function toClockView({ now, clock }: ViewDeps): ClockView {
  const time = now();
  return { now: time, machineTime: clock?.machineTime() ?? time, jump: clock?.jump() ?? null };
}

export type Views = ReturnType<typeof createViews>;

import type { StreamName } from '@/domain/entries/entry';
import type { Actor } from '@/domain/policy';
import type { Snapshot } from '@/domain/protocol/frames';
import type { PrivateSettings } from '@/domain/settings';
import { readPrivateSettings } from '@/server/db/settings';
import { keepPublicSettings } from '@/server/verbs/settings/kept-settings';
import { findAudit } from './audit';
import { exportAudit } from './audit-export';
import { createSnapshotBytes } from './board';
import { readOriginal, viewDraft } from './drafts';
import { exportReleased } from './export';
import { findFigures } from './figures';
import { checkHealth, type HealthDeps } from './health';
import { createSearch } from './search';
import { createAbout } from './software';
import { readStream, type StreamMemory, wordOf } from './stream';
import { type Audience, findRevisions, findUpdate, findUpdates } from './updates';

/** `snapshot` is the relays': state, position and hash of one moment (S3); null: the record is damaged (L6). */
export type ViewDeps = HealthDeps & {
  snapshot<S extends StreamName>(stream: S): Snapshot<S> | null;
  remembered?(stream: StreamName): StreamMemory;
  /** What the start says of private settings that nobody has changed. */
  start?: Partial<PrivateSettings>;
};

/** What is released to all. */
const PUBLIC: Audience = { staff: false };

/** All reads: the `views` of the server's context. Who may read is the caller's question. */
export function createViews(deps: ViewDeps) {
  const { db, log, snapshot, start } = deps;
  const search = createSearch(deps);
  const snapshotBytes = createSnapshotBytes(
    () => snapshot('wall'),
    () => wordOf(deps),
  );
  return {
    snapshot: async () => snapshot('wall'),
    snapshotBytes: async () => snapshotBytes(),
    figures: (query: URLSearchParams) => findFigures(db, query),
    updates: (query: URLSearchParams, audience = PUBLIC) => findUpdates(db, query, audience),
    update: (number: number, audience = PUBLIC) => findUpdate(db, number, audience),
    /** All of them, oldest first, for good; null when there is no such update. */
    revisions: (number: number, audience = PUBLIC) => findRevisions(db, number, audience),
    /** Updates, their figures and events, in either language, spelling and digit set. */
    search: (query: URLSearchParams, audience = PUBLIC) => search(query, audience),
    /** Everything released, as one table. */
    released: () => exportReleased(db),
    stream: (stream: string, query: URLSearchParams) => readStream(deps, { stream, query }),
    health: () => checkHealth(deps),
    /** The server's time, the machine's, and by how much they differ when the machine's leapt. */
    clock: () => toClockView(deps),
    /** For those who may `desk.read`: the lists, with their position in the stream `ops`. */
    desk: async () => snapshot('ops'),
    /** For those who may `staff.read`. */
    staff: async () => snapshot('staff'),
    /** For those who may `desk.read`; who read it is kept. */
    draft: (actor: Actor, id: string) => viewDraft(deps, actor, id),
    original: (actor: Actor, id: string) => readOriginal(deps, actor, id),
    about: createAbout(),
    settings: keepPublicSettings(db),
    /** For those who may `settings.manage`, and for the desk, which has to know the approval rule. */
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

import type { StreamName } from '@/domain/entries/entry';
import type { Snapshot } from '@/domain/protocol/frames';
import type { Server } from '@/server/context';
import { createSnapshotBytes } from './board';
import { findFigures } from './figures';
import { checkHealth, type HealthDeps } from './health';
import { readStream } from './stream';
import { findUpdate, findUpdates } from './updates';

/** `snapshot` is the relays': state, position and hash of one moment (S3). */
export type ViewDeps = HealthDeps & { snapshot<S extends StreamName>(stream: S): Snapshot<S> };

/** All reads: the `views` of the server's context. Who may read is the caller's question. */
export function createViews(deps: ViewDeps): Server['views'] {
  const { db, snapshot } = deps;
  const snapshotBytes = createSnapshotBytes(() => snapshot('wall'));
  return {
    snapshot: async () => snapshot('wall'),
    snapshotBytes: async () => snapshotBytes(),
    figures: (query) => findFigures(db, query),
    updates: (query) => findUpdates(db, query),
    update: (number) => findUpdate(db, number),
    stream: (stream, query) => readStream(deps, { stream, query }),
    health: () => checkHealth(deps),
  };
}

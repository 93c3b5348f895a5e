import type { Snapshot } from '@/domain/protocol/frames';
import type { Server } from '@/server/context';
import { createSnapshotBytes } from './board';
import { findFigures } from './figures';
import { checkHealth, type HealthDeps } from './health';
import { sliceAfter } from './stream';
import { findUpdate, findUpdates } from './updates';

/** `snapshot` is the relay's: board, position and hash of one moment (S3). */
export type ViewDeps = HealthDeps & { snapshot(): Snapshot };

/** All reads: the `views` of the server's context. Who may read is the caller's question. */
export function createViews(deps: ViewDeps): Server['views'] {
  const { db, snapshot } = deps;
  const snapshotBytes = createSnapshotBytes(snapshot);
  return {
    snapshot: async () => snapshot(),
    snapshotBytes: async () => snapshotBytes(),
    figures: (query) => findFigures(db, query),
    updates: (query) => findUpdates(db, query),
    update: (number) => findUpdate(db, number),
    streamAfter: (stream, query) => sliceAfter(deps, { stream, query }),
    health: () => checkHealth(deps),
  };
}

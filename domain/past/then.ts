import type { ReleasedUpdate } from '@/domain/revisions';

/** When this version became known, ms. */
export function knownAt({ standing, recordedAt }: ReleasedUpdate): number {
  return Date.parse(standing.status === 'published' ? recordedAt : standing.at);
}

/** What was known of one update at a moment; null: not that there is one. `revisions`: its versions, oldest first. */
export function updateThen(revisions: readonly ReleasedUpdate[], at: number): ReleasedUpdate | null {
  return revisions.findLast((revision) => knownAt(revision) <= at) ?? null;
}

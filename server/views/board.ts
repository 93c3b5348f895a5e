import type { Refusal } from '@/domain/outcome';
import type { Alarm } from '@/domain/protocol/alarms';
import type { Snapshot } from '@/domain/protocol/frames';

/** Time and alarms of the server, for a page that gets no beacon: an answer without figures also names the alarms. */
export type ServerStatus = { t: number; alarms: readonly Alarm[] };

/** The record cannot be read to its end, so no figure is certain (L6). */
export function toDamaged(details: ServerStatus): Refusal {
  return { ok: false, status: 503, code: 'record.damaged', details };
}

/** The snapshot as bytes that are ready to send. */
export type SnapshotBytes = { etag: string; json: string };

/** The snapshot as bytes, made once per position (S3): a thousand screens that start together cost one encoding. */
export function createSnapshotBytes(
  snapshot: () => Snapshot | null,
  status: () => ServerStatus,
): () => SnapshotBytes | Refusal {
  let kept: SnapshotBytes | null = null;
  return () => {
    const now = snapshot();
    if (now === null) return toDamaged(status());
    // With the hash: after an older copy is restored, the same position may have another history.
    const etag = `"${now.epoch}.${now.seq}.${now.hash}"`;
    if (kept?.etag !== etag) kept = { etag, json: JSON.stringify(now) };
    return kept;
  };
}

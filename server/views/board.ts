import type { Refusal } from '@/domain/outcome';
import type { Snapshot } from '@/domain/protocol/frames';

/** The record cannot be read to its end, so nobody can vouch for a figure (L6). */
export const DAMAGED: Refusal = { ok: false, status: 503, code: 'record.damaged' };

/** The position in the wall's stream, as bytes ready to send: made once per seq (S3). */
export type SnapshotBytes = { etag: string; json: string };

/** The snapshot as bytes, made once per position (S3): a thousand screens that start together cost one encoding. */
export function createSnapshotBytes(snapshot: () => Snapshot | null): () => SnapshotBytes | Refusal {
  let kept: SnapshotBytes | null = null;
  return () => {
    const now = snapshot();
    if (now === null) return DAMAGED;
    // The hash, too: after an older copy was put back the same position may be another history.
    const etag = `"${now.epoch}.${now.seq}.${now.hash}"`;
    if (kept?.etag !== etag) kept = { etag, json: JSON.stringify(now) };
    return kept;
  };
}

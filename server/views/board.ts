import type { Snapshot } from '@/domain/protocol/frames';

/** The position in the wall's stream, as bytes ready to send: made once per seq (S3). */
export type SnapshotBytes = { etag: string; json: string };

/** The snapshot as bytes, made once per position (S3): a thousand screens that start together cost one encoding. */
export function createSnapshotBytes(snapshot: () => Snapshot): () => SnapshotBytes {
  let kept: SnapshotBytes | null = null;
  return () => {
    const now = snapshot();
    const etag = `"${now.epoch}.${now.seq}"`;
    if (kept?.etag !== etag) kept = { etag, json: JSON.stringify(now) };
    return kept;
  };
}

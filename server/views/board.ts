import type { Refusal } from '@/domain/outcome';
import type { Alarm } from '@/domain/protocol/alarms';
import type { Snapshot } from '@/domain/protocol/frames';

/** Time and alarms of the server, for whoever has no beacon: what is wrong is said where there is no figure, too. */
export type ServerWord = { t: number; alarms: readonly Alarm[] };

/** The record cannot be read to its end, so nobody can vouch for a figure (L6). */
export function toDamaged(details: ServerWord): Refusal {
  return { ok: false, status: 503, code: 'record.damaged', details };
}

/** The position in the wall's stream, as bytes ready to send: made once per seq (S3). */
export type SnapshotBytes = { etag: string; json: string };

/** The snapshot as bytes, made once per position (S3): a thousand screens that start together cost one encoding. */
export function createSnapshotBytes(
  snapshot: () => Snapshot | null,
  word: () => ServerWord,
): () => SnapshotBytes | Refusal {
  let kept: SnapshotBytes | null = null;
  return () => {
    const now = snapshot();
    if (now === null) return toDamaged(word());
    // The hash, too: after an older copy was put back the same position may be another history.
    const etag = `"${now.epoch}.${now.seq}.${now.hash}"`;
    if (kept?.etag !== etag) kept = { etag, json: JSON.stringify(now) };
    return kept;
  };
}

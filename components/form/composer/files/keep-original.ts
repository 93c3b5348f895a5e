import type { KeptOriginal } from '@/client/draft/form/form-values';
import { newKey } from '@/client/outbox/post-intent';

const PATIENCE_MS = 60_000;

/** Keeps the file as it came beside its draft; null when the server did not take it. Never throws. */
export async function keepOriginal(draft: string, file: File): Promise<KeptOriginal | null> {
  const path = `/api/v1/drafts/${encodeURIComponent(draft)}/originals?name=${encodeURIComponent(file.name)}`;
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream';
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': type, 'Idempotency-Key': newKey() },
      body: file,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return null;
    const { id, name, hash } = await response.json();
    return { id, name, hash };
  } catch {
    return null;
  }
}

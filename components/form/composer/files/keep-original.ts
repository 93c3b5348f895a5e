import { call, newKey } from '@/client/api';
import type { KeptOriginal } from '@/client/draft/form/update-form';

const PATIENCE_MS = 60_000;

/** Keeps the file as it came beside its draft; null when the server did not take it. Never throws. */
export async function keepOriginal(draft: string, file: File): Promise<KeptOriginal | null> {
  const path = `/api/v1/drafts/${encodeURIComponent(draft)}/originals?name=${encodeURIComponent(file.name)}`;
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(file.type) ? file.type : 'application/octet-stream';
  const reply = await call(path, {
    method: 'POST',
    headers: { 'Content-Type': type, 'Idempotency-Key': newKey() },
    body: file,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!reply?.ok) return null;
  const { id, name, hash } = reply.body as KeptOriginal;
  return { id, name, hash };
}

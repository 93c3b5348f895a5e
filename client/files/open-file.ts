import { MOST_ORIGINAL_BYTES } from '@/domain/item';
import type { FileRead } from './file-read';

/** Longer takes no honest report. */
const PATIENCE_MS = 20_000;

/** Reads a file in a worker of its own. Never throws. */
export async function openFile(file: File): Promise<FileRead> {
  if (file.size > MOST_ORIGINAL_BYTES) return { kind: 'fault', code: 'too_large' };
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { kind: 'fault', code: 'broken' };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await answerOf(worker, { name: file.name, bytes });
  } finally {
    worker.terminate();
  }
}

/** Over a channel of its own: the reader of PDF talks on the worker's, once it sees that it is in one. */
function answerOf(worker: Worker, { name, bytes }: { name: string; bytes: ArrayBuffer }): Promise<FileRead> {
  const { port1: answers, port2: port } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => resolve({ kind: 'fault', code: 'too_slow' }), PATIENCE_MS);
    answers.addEventListener('message', ({ data }: MessageEvent<FileRead>) => resolve(data));
    answers.start();
    worker.addEventListener('error', () => resolve({ kind: 'fault', code: 'broken' }));
    worker.postMessage({ name, bytes, port }, [bytes, port]);
  });
}

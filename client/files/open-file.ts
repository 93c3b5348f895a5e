import { MOST_ORIGINAL_BYTES } from '@/domain/item';
import type { FileRead } from './file-read';
import type { DrawnPage } from './pdf/draw-page';
import type { FileAnswer, FileRequest } from './worker';

/** No real report takes longer. */
const PATIENCE_MS = 20_000;

/** Reads a file in its own worker. Never throws. */
export async function openFile(file: File): Promise<FileRead> {
  if (file.size > MOST_ORIGINAL_BYTES) return { kind: 'fault', code: 'too_large' };
  const answer = await askWorker(file, { act: 'read', name: file.name });
  if (answer === 'too_slow' || answer === 'broken') return { kind: 'fault', code: answer };
  return 'read' in answer ? answer.read : { kind: 'fault', code: 'broken' };
}

/** Draws a page of a PDF as a picture; null where that is impossible. Never throws. */
export async function drawFilePage(file: File, page: number): Promise<DrawnPage | null> {
  const answer = await askWorker(file, { act: 'draw', page });
  return typeof answer === 'object' && 'drawn' in answer ? answer.drawn : null;
}

async function askWorker(file: File, request: FileRequest): Promise<FileAnswer | 'too_slow' | 'broken'> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return 'broken';
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await answerOf(worker, { request, bytes });
  } finally {
    worker.terminate();
  }
}

type Question = { request: FileRequest; bytes: ArrayBuffer };

/** Uses a channel of its own, because the PDF reader uses the worker's channel when it finds itself in a worker. */
function answerOf(worker: Worker, { request, bytes }: Question): Promise<FileAnswer | 'too_slow' | 'broken'> {
  const { port1: answers, port2: port } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => resolve('too_slow'), PATIENCE_MS);
    answers.addEventListener('message', ({ data }: MessageEvent<FileAnswer>) => resolve(data));
    answers.start();
    worker.addEventListener('error', () => resolve('broken'));
    worker.postMessage({ request, bytes, port }, [bytes, port]);
  });
}

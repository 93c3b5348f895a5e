import type { FileRead } from './file-read';
import type { DrawnPage } from './pdf/draw-page';
import { readBytes } from './read-bytes';

// Files of others are opened here, away from the page: what hangs or grows is ended with the worker.

export type FileRequest = { act: 'read'; name: string } | { act: 'draw'; page: number };
export type FileAnswer = { read: FileRead } | { drawn: DrawnPage | null };

type Question = { request: FileRequest; bytes: ArrayBuffer; port: MessagePort };

self.addEventListener(
  'message',
  ({ data: { request, bytes, port } }: MessageEvent<Question>) => {
    void answerTo(request, new Uint8Array(bytes)).then((answer) => port.postMessage(answer, ownOf(answer)));
  },
  { once: true },
);

/** What is handed over and not copied. */
function ownOf(answer: FileAnswer): Transferable[] {
  return 'drawn' in answer && answer.drawn ? [answer.drawn.picture] : [];
}

async function answerTo(request: FileRequest, bytes: Uint8Array): Promise<FileAnswer> {
  if (request.act === 'read') return { read: await readBytes(request.name, bytes) };
  const { drawPage } = await import('./pdf/draw-page');
  return { drawn: await drawPage(bytes, request.page).catch(() => null) };
}

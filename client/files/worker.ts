import type { FileRead } from './file-read';
import type { DrawnPage } from './pdf/draw-page';
import { readBytes } from './read-bytes';

// Files from outside are opened here and not in the page: when one hangs or takes too much memory, the page ends the worker.

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

/** What is transferred without a copy. */
function ownOf(answer: FileAnswer): Transferable[] {
  return 'drawn' in answer && answer.drawn ? [answer.drawn.picture] : [];
}

async function answerTo(request: FileRequest, bytes: Uint8Array): Promise<FileAnswer> {
  if (request.act === 'read') return { read: await readBytes(request.name, bytes) };
  const { drawPage } = await import('./pdf/draw-page');
  return { drawn: await drawPage(bytes, request.page).catch(() => null) };
}

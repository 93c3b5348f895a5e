import { readBytes } from './read-bytes';

// Files of others are opened here, away from the page: what hangs or grows is ended with the worker.

type FileRequest = { name: string; bytes: ArrayBuffer; port: MessagePort };

self.addEventListener(
  'message',
  ({ data: { name, bytes, port } }: MessageEvent<FileRequest>) => {
    void readBytes(name, new Uint8Array(bytes)).then((read) => port.postMessage(read));
  },
  { once: true },
);

import { type ClientRequest, request } from 'node:http';
import type { OddRequest } from './requests';

/** A status; or why there was none. */
export type Heard = number | 'cut' | 'silent' | 'unsendable';

const PATIENCE_MS = 60_000;

/** A page that is fetched ahead names a digest of its own headers: who has it wrong is sent there. */
export async function send(port: number, odd: OddRequest): Promise<Heard> {
  const [heard, location] = await sendOnce(port, odd);
  return heard === 307 && location.includes('_rsc=') ? (await sendOnce(port, { ...odd, path: location }))[0] : heard;
}

function sendOnce(port: number, odd: OddRequest): Promise<[heard: Heard, location: string]> {
  return new Promise((resolve) => {
    try {
      const sent = open(port, odd);
      sent.on('response', (answer) =>
        answer.resume().on('close', () => resolve([answer.statusCode ?? 0, answer.headers.location ?? ''])),
      );
      sent.on('error', () => resolve(['cut', '']));
      sent.setTimeout(PATIENCE_MS, () => {
        resolve(['silent', '']);
        sent.destroy();
      });
    } catch {
      // Node itself refuses to send it.
      resolve(['unsendable', '']);
    }
  });
}

function open(port: number, { method, path, headers, body, cutAt }: OddRequest): ClientRequest {
  const length = body && !('transfer-encoding' in headers) ? { 'content-length': String(body.length) } : {};
  const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...headers, ...length }, agent: false });
  if (cutAt !== null && body) sent.write(body.subarray(0, cutAt), () => sent.destroy());
  else sent.end(body ?? undefined);
  return sent;
}

import { type Refusal, refuse, type Success } from '@/domain/outcome';
import { mostBytesFor } from './body-bounds';
import { isDeeperThan } from './json-depth';

// The only place that reads bodies. The path gives the bound, and we count the bytes as they arrive, because the header may
// be wrong. A route never reads `request` itself (tests/integration/bounds).

type BodyResult<T> = Success<T> | Refusal;

/** This many more bytes are read and thrown away, so that the sender gets the answer. */
const MOST_WASTE_BYTES = 8 * 1024 * 1024;

export async function readBytes(request: Request): Promise<BodyResult<Uint8Array<ArrayBuffer>>> {
  const most = mostBytesFor(new URL(request.url).pathname);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.byteLength;
      if (length <= most) chunks.push(chunk);
      if (length > most + MOST_WASTE_BYTES) break;
    }
  } catch {
    // The sender closed the connection or was cut. Nobody reads this answer, and it is no fault of ours.
    return refuse(400, 'body.cut_off');
  }
  return length > most ? refuse(413, 'body.too_large') : accept(Buffer.concat(chunks));
}

/** No form sends such deep JSON. A recursive reader would overflow its stack on it. */
const DEEPEST = 40;

export async function readJson(request: Request): Promise<BodyResult<unknown>> {
  if (!isOfType(request, 'application/json')) return refuse(415, 'media.unsupported');
  const read = await readBytes(request);
  return read.ok ? parse(read.value) : read;
}

function parse(bytes: Uint8Array): BodyResult<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isDeeperThan(text, DEEPEST) ? refuse(400, 'json.too_deep') : accept(JSON.parse(text));
  } catch {
    return refuse(400, 'json.broken');
  }
}

/** Reads the body of a plain HTML form. */
export async function readForm(request: Request): Promise<BodyResult<URLSearchParams>> {
  if (!isOfType(request, 'application/x-www-form-urlencoded')) return refuse(415, 'media.unsupported');
  const read = await readBytes(request);
  return read.ok ? accept(new URLSearchParams(new TextDecoder().decode(read.value))) : read;
}

function isOfType({ headers }: Request, type: string): boolean {
  const [given = ''] = (headers.get('content-type') ?? '').split(';', 1);
  return given.trim().toLowerCase() === type;
}

function accept<T>(value: T): Success<T> {
  return { ok: true, status: 200, value };
}

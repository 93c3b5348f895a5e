import { type Refusal, refuse, type Success } from '@/domain/outcome';
import { mostBytesFor } from './body-bounds';
import { isDeeperThan } from './json-depth';

// The one place where bodies are read: bounded by the path they were sent to, counted as they come, whatever their
// header says. A route never reads `request` itself (tests/integration/bounds).

type BodyResult<T> = Success<T> | Refusal;

/** So much more is read to its end and thrown away, so that its sender gets to hear the answer. */
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
    // Its sender hung up or was cut: nobody hears this, and it is no fault of ours.
    return refuse(400, 'body.cut_off');
  }
  return length > most ? refuse(413, 'body.too_large') : accept(Buffer.concat(chunks));
}

/** What no form sends: readers that go down into it, one call a level, would never come back up. */
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

/** What a plain form sends. */
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

import { readJson } from '@/server/http/body';

/** The JSON of a small body; undefined when it is too long or no JSON. */
export async function readSmallJson(request: Request): Promise<unknown> {
  const read = await readJson(request);
  return read.ok ? read.value : undefined;
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** Where the build writes them (scripts/build-lite.ts). */
const FOLDER = 'dist/lite';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The script, the style and the fonts of the page. False: there is no such file. */
export async function answerFile(name: string, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const type = TYPES[extname(name)];
  const file =
    type === undefined || !/^[\w.-]+$/.test(name) ? null : await readFile(join(FOLDER, name)).catch(() => null);
  if (type === undefined || file === null) return false;
  // A browser asks each time and gets a few bytes: a release must never run with the script of another one.
  const tag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 20)}"`;
  const isKnown = request.headers['if-none-match'] === tag;
  response.writeHead(isKnown ? 304 : 200, { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: tag });
  response.end(isKnown || request.method === 'HEAD' ? undefined : file);
  return true;
}

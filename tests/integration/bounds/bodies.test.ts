import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostBytesFor } from '@/server/http/body-bounds';
import { routesOfApp } from '@/tests/integration/security/routes';

const MOST_OF_ANY = 5 * 1024 * 1024;

/** What would read a body without its bound. */
const UNBOUNDED = /\b(?:request|req)\s*\.\s*(?:json|text|formData|arrayBuffer|blob|bytes|clone|body)\b/;

/** Everything that is handed a request: the routes, and the parts of the server behind them. */
const FILES = ['app', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^db\/generated/.test(file))
    .map((file) => join(folder, file)),
);

const sent = routesOfApp().filter(({ method }) => method !== 'GET');
const example = (path: string) => path.replace(/\[[^\]]+\]/g, 'x');

describe('every route that something is sent to', () => {
  it.each(sent.map(({ name, path }) => [name, path]))('has a bound for its body: %s', (_, path) => {
    expect(mostBytesFor(example(path))).toBeGreaterThan(0);
    expect(mostBytesFor(example(path))).toBeLessThanOrEqual(MOST_OF_ANY);
  });

  it('reads it by the one reader that counts', () => {
    const found = FILES.filter((file) => file !== 'server/http/body.ts' && UNBOUNDED.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
    expect(UNBOUNDED.test(readFileSync('server/http/body.ts', 'utf8'))).toBe(true);
  });

  it.each(['/', '/wall', '/new/route', '/preference/', '/api', '/refused'])(
    'is none of these, which take nothing: %s',
    (path) => {
      expect(mostBytesFor(path)).toBe(0);
    },
  );
});

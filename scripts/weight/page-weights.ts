import { existsSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';

const BUILT = '.next';

/**
 * The most script that a page may load before it is there, in kB as it is sent; React and Next alone have 131. These numbers
 * only go down.
 */
const MOST_KB: Record<string, number> = { '/wall': 165, '/wall/[scene]': 165, '/': 220, '/desk': 290 };

export type PageWeight = { page: string; kB: number; mostKB: number };

/** What the built pages load, by their names. @throws where the build has no such page. */
export function pageWeights(): PageWeight[] {
  return Object.entries(MOST_KB).map(([page, mostKB]) => ({ page, kB: weightOf(page), mostKB }));
}

function weightOf(page: string): number {
  const route = page === '/' ? '/page' : `${page}/page`;
  const files = new Set([...rootFiles(), ...filesOf(route)]);
  const sizes = [...files].map((file) => gzipSync(readFileSync(`${BUILT}/${file}`), { level: 9 }).length);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 100) / 10;
}

/** React, and what Next itself needs. */
function rootFiles(): string[] {
  const { rootMainFiles }: { rootMainFiles: string[] } = JSON.parse(
    readFileSync(`${BUILT}/build-manifest.json`, 'utf8'),
  );
  return rootMainFiles;
}

type ClientManifest = { entryJSFiles: Record<string, string[]> };

/** The manifest is a script that sets one global: what each layout and page of a route loads. */
function filesOf(route: string): string[] {
  const path = `${BUILT}/server/app${route}_client-reference-manifest.js`;
  if (!existsSync(path)) throw new Error(`The build has no page ${route}.`);
  const found: { __RSC_MANIFEST: Record<string, ClientManifest> } = { __RSC_MANIFEST: {} };
  runInNewContext(readFileSync(path, 'utf8'), { globalThis: found });
  return Object.values(found.__RSC_MANIFEST).flatMap(({ entryJSFiles }) => Object.values(entryJSFiles).flat());
}

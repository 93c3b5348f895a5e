import { readFileSync } from 'node:fs';

/** One package that the product runs on. */
export type Software = { name: string; version: string; licence: string | null };

export type About = { notice: string; software: Software[] };

type LockedPackage = { version?: string; license?: string; dev?: boolean; devOptional?: boolean; optional?: boolean };

/** Attributions and licences, from the files of the release. They are read once, at the first call. */
export function createAbout(): () => About {
  let kept: About | null = null;
  return () => {
    kept ??= { notice: readFileSync('NOTICE', 'utf8'), software: readLock(readFileSync('package-lock.json', 'utf8')) };
    return kept;
  };
}

/** Each package once, by name, without those that only developers or other platforms use. */
export function readLock(text: string): Software[] {
  const { packages } = JSON.parse(text) as { packages: Record<string, LockedPackage> };
  const used = Object.entries(packages).flatMap(([path, { version, license, dev, devOptional, optional }]) => {
    const name = path.split('node_modules/').at(-1);
    return !name || !version || dev || devOptional || optional ? [] : [{ name, version, licence: license ?? null }];
  });
  const once = new Map(used.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

import type { Engine } from './database';

export type ContainsFilter = { contains: string };

/** Text with these words in it, whatever the case: SQLite looks so by itself, PostgreSQL wants to be told. */
export function containing(engine: Engine, words: string): ContainsFilter {
  const told = engine === 'postgresql' ? { mode: 'insensitive' } : {};
  return { contains: words, ...told };
}

import type { Db, Engine } from '@/server/db/database';

const MOST = 20;

/** Ids of those whose name or address has these words in it. */
export async function findActors(db: Db, words: ContainsFilter): Promise<string[]> {
  const where = { OR: [{ id: words }, { name: words }, { email: words }] };
  const users = await db.user.findMany({ where, select: { id: true }, take: MOST });
  const tokens = await db.apiToken.findMany({
    where: { OR: [{ id: words }, { name: words }] },
    select: { id: true },
    take: MOST,
  });
  return [...users, ...tokens].map(({ id }) => id);
}

/** With the names of those who acted, as they are now. */
export async function nameActors<Row extends { actor: string; at: Date }>(db: Db, rows: Row[]) {
  const ids = { id: { in: [...new Set(rows.map(({ actor }) => actor))] } };
  const users = await db.user.findMany({ where: ids, select: { id: true, name: true } });
  const tokens = await db.apiToken.findMany({ where: ids, select: { id: true, name: true } });
  const names = new Map([...users, ...tokens].map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actorName: names.get(row.actor) ?? null }));
}

export type ContainsFilter = { contains: string };

/** Text with these words in it, whatever the case: SQLite looks so by itself, PostgreSQL wants to be told. */
export function containing(engine: Engine, words: string): ContainsFilter {
  const told = engine === 'postgresql' ? { mode: 'insensitive' } : {};
  return { contains: words, ...told };
}

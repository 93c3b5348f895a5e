import type { Db, Engine } from '@/server/db/database';

const MOST = 20;

/** Ids of the people and tokens whose id, name or address contains these words. */
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

/** Adds the present names of the actors. */
export async function nameActors<Row extends { actor: string; at: Date }>(db: Db, rows: Row[]) {
  const ids = { id: { in: [...new Set(rows.map(({ actor }) => actor))] } };
  const users = await db.user.findMany({ where: ids, select: { id: true, name: true } });
  const tokens = await db.apiToken.findMany({ where: ids, select: { id: true, name: true } });
  const names = new Map([...users, ...tokens].map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actorName: names.get(row.actor) ?? null }));
}

export type ContainsFilter = { contains: string };

/** Finds text in small and capital letters alike. SQLite does so by default; PostgreSQL needs a mode for it. */
export function containing(engine: Engine, words: string): ContainsFilter {
  const mode = engine === 'postgresql' ? { mode: 'insensitive' } : {};
  return { contains: words, ...mode };
}

import type { KnownUpdate, Revisions } from '@/domain/briefing/cited-figures';
import type { Db, Tx } from '@/server/db/database';
import { ROW, toReleased } from '@/server/views/updates';

export type RevisionReader = (tx: Pick<Tx, 'update' | 'revision'>, numbers: readonly number[]) => Promise<Revisions>;

/** Each stays what it is, so that it is parsed once; beyond so many the oldest are forgotten. */
const MOST_KNOWN = 500;

/** Reads updates with all their revisions. It asks for the newest revision of each, and reads again only where there is a newer one. */
export function createRevisionReader(): RevisionReader {
  const known = new Map<number, KnownUpdate>();
  return async (tx, numbers) => {
    const wanted = [...new Set(numbers)];
    if (wanted.length === 0) return new Map();
    const heads = await tx.update.findMany({
      where: { number: { in: wanted } },
      select: { number: true, revision: true },
    });
    const missing = heads.filter(({ number, revision }) => known.get(number)?.revisions.length !== revision);
    const read = await readAll(
      tx,
      missing.map(({ number }) => number),
    );
    for (const [number, update] of read) keep(known, number, update);
    return new Map(heads.flatMap(({ number }) => entryOf(number, read.get(number) ?? known.get(number))));
  };
}

function entryOf(number: number, update: KnownUpdate | undefined): [number, KnownUpdate][] {
  return update === undefined ? [] : [[number, update]];
}

function keep(known: Map<number, KnownUpdate>, number: number, update: KnownUpdate): void {
  known.delete(number);
  known.set(number, update);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
}

async function readAll(tx: Pick<Tx, 'revision'>, numbers: number[]): Promise<Map<number, KnownUpdate>> {
  const found = new Map<number, KnownUpdate>();
  if (numbers.length === 0) return found;
  const rows = await tx.revision.findMany({
    where: { updateNumber: { in: numbers } },
    orderBy: [{ updateNumber: 'asc' }, { revision: 'asc' }],
    select: { ...ROW, updateNumber: true, actor: true },
  });
  for (const { updateNumber, actor, ...row } of rows) {
    const update = found.get(updateNumber) ?? { revisions: [] };
    update.revisions.push({ update: toReleased(row), actor });
    found.set(updateNumber, update);
  }
  return found;
}

/** The names of those who made these revisions. */
export async function readNames(db: Pick<Db, 'user' | 'apiToken'>, actors: string[]): Promise<Map<string, string>> {
  if (actors.length === 0) return new Map();
  const query = { where: { id: { in: [...new Set(actors)] } }, select: { id: true, name: true } };
  const [users, tokens] = [await db.user.findMany(query), await db.apiToken.findMany(query)];
  return new Map([...users, ...tokens].map(({ id, name }) => [id, name]));
}

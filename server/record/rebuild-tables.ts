import { readEntryText } from '@/domain/entries/entry';
import type { Tx } from '@/server/db/database';
import { projectFact } from '@/server/log/project-fact';
import { sha256 } from '@/server/log/sha256';
import { orderOf, rowsOf } from './tables';
import { toPlain } from './values';

/** The tables that a projection writes. */
const PROJECTED = ['Update', 'Revision', 'Figure'] as const;

/** Writes updates, revisions and figures again from the log. @returns true when the tables differed from the log. */
export async function rebuildTables(tx: Tx): Promise<boolean> {
  const before = await digest(tx);
  for (const table of [...PROJECTED].reverse()) await rowsOf(tx, table).deleteMany();
  for (const stream of ['wall', 'staff']) {
    const entries = await tx.entry.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
    for (const { text } of entries) {
      const body = readEntryText(text);
      await projectFact(tx, body, { actor: body.actor, at: new Date(body.at) });
    }
  }
  return (await digest(tx)) !== before;
}

async function digest(tx: Tx): Promise<string> {
  const rows = [];
  for (const table of PROJECTED) {
    rows.push(await rowsOf(tx, table).findMany({ orderBy: orderOf(table), skip: 0, take: Number.MAX_SAFE_INTEGER }));
  }
  return sha256(JSON.stringify(rows.map((table) => table.map(toPlain))));
}

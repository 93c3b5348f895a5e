import { toEntryBody } from '@/domain/entries/entry';
import type { LogPosition } from '@/domain/outcome';
import { linkHash } from '@/domain/protocol/chain';
import type { Engine, Tx } from '@/server/db/database';
import { insertRows } from '@/server/db/insert-rows';
import { BrokenLog } from './broken-log';
import type { Heads } from './lock-streams';
import type { Head, Write } from './log';
import { moveHead } from './move-head';
import { projectFact } from './project-fact';
import { sha256 } from './sha256';

/** The facts to write, the heads that they follow, the author and the time. */
export type FactWrites = { engine: Engine; heads: Heads; writes: Write[]; actor: string; at: Date };

/** Writes rows, entries and heads in the caller's transaction: all of it or nothing (L5). Moves the heads forward. */
export async function writeFacts(tx: Tx, { engine, heads, writes, actor, at }: FactWrites): Promise<LogPosition[]> {
  const written: LogPosition[] = [];
  const committedAt = at.toISOString();
  for (const { stream, fact, version } of writes) {
    const head = heads.get(stream);
    if (!head) throw new Error(`The stream ${stream} is written, but was not locked`);
    await projectFact(tx, fact, { actor, at });
    const body = toEntryBody(fact, { actor, at: committedAt, ...(version !== undefined && { version }) });
    const next = await writeEntry(tx, head, { text: JSON.stringify(body), at });
    if (!(await moveHead(tx, engine, { from: head, to: next }))) throw new BrokenLog('seq.broken');
    heads.set(stream, { ...next, lastAt: at.getTime() });
    written.push({ ...next, committedAt });
  }
  return written;
}

async function writeEntry(tx: Tx, head: Head, { text, at }: { text: string; at: Date }): Promise<Head> {
  const { stream, epoch } = head;
  const seq = head.seq + 1;
  const hash = linkHash(sha256, { previous: head.hash, stream, epoch, seq, text });
  await insertRows(tx, 'Entry', [{ stream, seq, epoch, text, hash, committedAt: at }]);
  return { stream, epoch, seq, hash };
}

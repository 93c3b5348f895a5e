import { type FactOf, toEntryBody } from '@/domain/entries/entry';
import type { Figure } from '@/domain/figures';
import { linkHash } from '@/domain/protocol/chain';
import type { Receipt } from '@/domain/protocol/outcome';
import type { SituationUpdate } from '@/domain/updates';
import { toInstant } from '@/domain/when';
import type { Tx } from '@/server/db/database';
import { BrokenLog } from './broken-log';
import type { Head } from './log';
import { sha256 } from './sha256';

/** What is written, after what, by whom and when. */
export type Writing = { head: Head; fact: FactOf<'update.published'>; actor: string; at: Date };

/** Update, revision, figures, entry and head: all of it in the caller's transaction, or nothing (L5). */
export async function writeFact(tx: Tx, { head, fact, actor, at }: Writing): Promise<Receipt> {
  await writeUpdate(tx, fact.update, actor);
  const { stream, epoch } = head;
  const seq = head.seq + 1;
  const text = JSON.stringify(toEntryBody(fact, { actor, at: at.toISOString() }));
  const hash = linkHash(sha256, { previous: head.hash, stream, epoch, seq, text });
  await tx.entry.createMany({ data: [{ stream, seq, epoch, text, hash, committedAt: at }] });
  const moved = await tx.stream.updateMany({ where: { name: stream, head: head.seq }, data: { head: seq, hash } });
  if (moved.count !== 1) throw new BrokenLog('seq.broken');
  const { number, revision } = fact.update;
  return { update: number, revision, stream, epoch, seq, hash, committedAt: at.toISOString() };
}

// createMany throughout: unlike create it does not read back what it wrote.
async function writeUpdate(tx: Tx, update: SituationUpdate, actor: string): Promise<void> {
  const { number, kind, source, reference, revision } = update;
  const recordedAt = new Date(update.recordedAt);
  await tx.update.createMany({ data: [{ number, kind, source, reference, revision, recordedAt }] });
  const content = JSON.stringify(update);
  await tx.revision.createMany({ data: [{ updateNumber: number, revision, content, actor, recordedAt }] });
  if (update.kind !== 'report' || update.figures.length === 0) return;
  await tx.figure.createMany({ data: update.figures.map((figure) => toFigureRow(figure, number, revision)) });
}

function toFigureRow({ via, ...figure }: Figure, updateNumber: number, revision: number) {
  const asOf = figure.periodEnd === null ? null : new Date(toInstant(figure.periodEnd));
  return { ...figure, ...via, updateNumber, revision, asOf };
}

/** 1, 2, 3…: safe because the caller holds the stream's lock. */
export async function nextNumber(tx: Tx): Promise<number> {
  const newest = await tx.update.findFirst({ orderBy: { number: 'desc' }, select: { number: true } });
  return (newest?.number ?? 0) + 1;
}

import { type Fact, streamOf } from '@/domain/entries/entry';
import type { Figure } from '@/domain/figures';
import type { SituationUpdate } from '@/domain/updates';
import { toInstant } from '@/domain/when';
import type { Tx } from '@/server/db/database';
import { insertRows } from '@/server/db/insert-rows';

export type By = { actor: string; at: Date };

/**
 * Writes the fact into the tables that reads use, in the same transaction (L5). The promise and the settings have their own
 * table (server/db/settings.ts). What lists show of drafts is only in the log.
 */
export async function projectFact(tx: Tx, fact: Fact, by: By): Promise<void> {
  switch (fact.type) {
    case 'update.published':
      return writeNew(tx, fact.update, by);
    case 'update.corrected':
      return writeCorrected(tx, fact, by);
    case 'update.withdrawn':
      return writeWithdrawn(tx, fact, by);
    default:
      return undefined;
  }
}

async function writeNew(tx: Tx, update: SituationUpdate, { actor }: By): Promise<void> {
  const { number, kind, source, reference, revision } = update;
  const recordedAt = new Date(update.recordedAt);
  const audience = streamOf(update) === 'staff' ? 'staff' : 'all';
  await insertRows(tx, 'Update', [{ number, kind, source, reference, revision, recordedAt, audience }]);
  const content = JSON.stringify(update);
  await insertRows(tx, 'Revision', [{ updateNumber: number, revision, content, actor, recordedAt }]);
  await writeFigures(tx, update);
}

type CorrectionFact = Extract<Fact, { type: 'update.corrected' }>;

async function writeCorrected(tx: Tx, { update, reason }: CorrectionFact, { actor, at }: By): Promise<void> {
  const { number, source, reference, revision } = update;
  await tx.update.updateMany({ where: { number }, data: { source, reference, revision, withdrawn: false } });
  const made = { content: JSON.stringify(update), actor, recordedAt: at };
  const why = { change: 'corrected', reason: JSON.stringify(reason) };
  await insertRows(tx, 'Revision', [{ updateNumber: number, revision, ...made, ...why }]);
  await tx.figure.deleteMany({ where: { updateNumber: number } });
  await writeFigures(tx, update);
}

type Withdrawn = Extract<Fact, { type: 'update.withdrawn' }>;

/** @throws when there is no update to withdraw: the decision has to check that first. */
async function writeWithdrawn(tx: Tx, { number, revision, reason }: Withdrawn, { actor, at }: By): Promise<void> {
  const before = { updateNumber_revision: { updateNumber: number, revision: revision - 1 } };
  const { content } = await tx.revision.findUniqueOrThrow({ where: before });
  await tx.update.updateMany({ where: { number }, data: { revision, withdrawn: true } });
  const why = { change: 'withdrawn', reason: JSON.stringify({ words: reason }) };
  await insertRows(tx, 'Revision', [{ updateNumber: number, revision, content, actor, recordedAt: at, ...why }]);
  await tx.figure.deleteMany({ where: { updateNumber: number } });
}

async function writeFigures(tx: Tx, update: SituationUpdate): Promise<void> {
  if (update.kind !== 'report' || update.figures.length === 0) return;
  const { number, revision } = update;
  const rows = update.figures.map((figure) => toFigureRow(figure, number, revision));
  await insertRows(tx, 'Figure', rows);
}

function toFigureRow({ via, ...figure }: Figure, updateNumber: number, revision: number) {
  const asOf = figure.periodEnd === null ? null : new Date(toInstant(figure.periodEnd));
  return { ...figure, ...via, updateNumber, revision, asOf };
}

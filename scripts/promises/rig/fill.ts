import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { decidePublish } from '@/domain/entries/decide-publish';
import { readEntryText, toEntryBody } from '@/domain/entries/entry';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { linkHash } from '@/domain/protocol/chain';
import type { Snapshot } from '@/domain/protocol/frames';
import type { Database, Tx } from '@/server/db/database';
import { projectFact } from '@/server/log/project-fact';
import { readHead } from '@/server/log/read-log';
import { sha256 } from '@/server/log/sha256';
import { figureOf, reportOf } from '@/tests/support/reports';

const PAGE = 250;
const PLACES = ['KH01', 'KH02', 'KH09', 'KH13', 'KH15', 'KH22'] as const;

export type Fill = {
  count: number;
  /** Of each report; they differ in place and value. */
  figures?: number;
  /** The board is wanted as it was at these positions. */
  at?: readonly number[];
};

/** Writes an empty wall full, without the verbs, many times as fast. @returns the snapshots that were asked for. */
export async function fillWall({ db }: Database, { count, figures = 1, at = [] }: Fill): Promise<Snapshot[]> {
  const { epoch, hash } = await readHead(db, 'wall');
  const snapshots: Snapshot[] = [];
  let end: End = { epoch, hash, board: EMPTY_BOARD };
  const writePage = async (tx: Tx, numbers: number[]) => {
    for (const number of numbers) {
      end = await writeEntry(tx, end, { number, figures, isFolded: at.length > 0 });
      if (at.includes(number)) snapshots.push({ kind: 'snapshot', s: 'wall', seq: number, ...end });
    }
    await tx.stream.update({ where: { name: 'wall' }, data: { head: numbers.at(-1) ?? 0, hash: end.hash } });
  };
  for (let from = 1; from <= count; from += PAGE) {
    const numbers = Array.from({ length: Math.min(PAGE, count - from + 1) }, (_, index) => from + index);
    await db.$transaction((tx) => writePage(tx, numbers), { timeout: 120_000 });
  }
  return snapshots;
}

type End = { epoch: string; hash: string; board: Board };
type Entry = { number: number; figures: number; isFolded: boolean };

async function writeEntry(tx: Tx, { epoch, hash: previous, board }: End, entry: Entry): Promise<End> {
  const { number: seq, figures, isFolded } = entry;
  const { text, recordedAt } = await writeUpdate(tx, seq, figures);
  const hash = linkHash(sha256, { previous, stream: 'wall', epoch, seq, text });
  await tx.entry.createMany({ data: [{ stream: 'wall', seq, epoch, text, hash, committedAt: recordedAt }] });
  return { epoch, hash, board: isFolded ? fold(board, { seq, body: readEntryText(text) }) : board };
}

const BEGIN = Date.parse('2026-01-01T00:00+07:00');
const EVERY_MS = 60_000;

async function writeUpdate(tx: Tx, number: number, figures: number) {
  const recordedAt = new Date(BEGIN + number * EVERY_MS);
  const stated = Array.from({ length: figures }, (_, index) => ({
    ...figureOf(1_000 + ((number + index) % 977)),
    place: PLACES[(number + index) % PLACES.length] ?? 'KH01',
    ...(index >= PLACES.length && { indicator: 'service_closed' as const, breakdown: 'school' as const }),
  }));
  const input = reportOf(null, { periodEnd: '2026-01-01', reference: `filled-${number}`, figures: stated });
  const decision = decidePublish(PublishUpdate.parse(input), { number, recordedAt });
  if (!decision.ok) throw new Error(`Update ${number} was refused: ${JSON.stringify(decision)}`);
  await projectFact(tx, decision.fact, { actor: 'filler', at: recordedAt });
  const text = JSON.stringify(toEntryBody(decision.fact, { actor: 'filler', at: recordedAt.toISOString() }));
  return { text, recordedAt };
}

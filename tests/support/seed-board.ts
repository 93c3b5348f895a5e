import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { decidePublish } from '@/domain/entries/decide-publish';
import { type Entry, type EntryBody, toEntryBody } from '@/domain/entries/entry';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { type ImportEntry, importOrder, postingInstant } from '@/domain/reports/import-order';
import type { EventRow, ReportRow } from '@/domain/reports/rows';
import { toEvents } from '@/domain/reports/to-events';
import { toReports } from '@/domain/reports/to-reports';

export type PublishedEntry = Entry & { body: Extract<EntryBody, { type: 'update.published' }> };

function readTable<T>(name: string): T[] {
  return parse<T>(readFileSync(new URL(`../../prisma/seed/${name}.csv`, import.meta.url)), { columns: true });
}

/** All reports and events of the tables, in the order of import. */
function seedPostings(): ImportEntry[] {
  return importOrder(toReports(readTable<ReportRow>('situation-updates')), toEvents(readTable<EventRow>('events')));
}

/** The log of an import of the tables, without a database. The clock follows the postings and never goes back. */
export function seedEntries(): PublishedEntry[] {
  let now = 0;
  return seedPostings().map((posting, index) => {
    now = Math.max(now, postingInstant(posting) ?? 0);
    return entryOf(posting, index + 1, now);
  });
}

/** The entry of a posting, with this seq. */
export function entryOf(posting: unknown, seq: number, now: number): PublishedEntry {
  const decision = decidePublish(PublishUpdate.parse(posting), { number: seq, recordedAt: new Date(now) });
  if (!decision.ok) throw new Error(`Posting ${seq} was refused: ${JSON.stringify(decision)}`);
  return { seq, body: toEntryBody(decision.fact, { actor: 'system', at: new Date(now).toISOString() }) };
}

export function foldAll(entries: readonly Entry[], board: Board = EMPTY_BOARD): Board {
  return entries.reduce(fold, board);
}

/** The board just after the report with this reference; without a reference, after all reports. */
export function seedBoard(reference?: string): Board {
  const entries = seedEntries();
  const last =
    reference === undefined ? entries.length : 1 + entries.findIndex(({ body }) => body.update.reference === reference);
  if (last === 0) throw new Error(`No report ${reference} in the tables.`);
  return foldAll(entries.slice(0, last));
}

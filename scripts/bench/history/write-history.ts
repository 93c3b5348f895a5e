import { decidePublish } from '@/domain/entries/decide-publish';
import { toEntryBody } from '@/domain/entries/entry';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { linkHash } from '@/domain/protocol/chain';
import type { ImportEntry } from '@/domain/reports/import-order';
import { MINUTE_MS } from '@/domain/when';
import { loadSteps } from '@/scripts/import-reports';
import type { Database, Tx } from '@/server/db/database';
import { insertRows } from '@/server/db/insert-rows';
import type { Head } from '@/server/log/log';
import { projectFact } from '@/server/log/project-fact';
import { readHead } from '@/server/log/read-log';
import { sha256 } from '@/server/log/sha256';
import { gatherInserts } from './gather';
import { copyOf, instantOf } from './invent';

const BATCH = 500;
const ACTOR = 'invented';

/** How many entries the real history has. */
export function realLength(): number {
  return realPostings().length;
}

function realPostings(): ImportEntry[] {
  return loadSteps().flatMap((step) => step.postings.map(({ input }) => input));
}

/**
 * Writes a history of so many entries into a wall that is open and empty: the real one, and between its postings invented copies of
 * them. It writes the rows, texts and hashes that the log writes, by the same functions, but hundreds in one transaction, and without
 * the checks of the verbs, which compare each report with those before it.
 */
export async function writeHistory({ db }: Database, entries: number): Promise<void> {
  let end: Head & { at: number } = { ...(await readHead(db, 'wall')), at: 0 };
  for (const batch of batchesOf(realPostings(), entries)) {
    end = await db.$transaction((tx) => writeBatch(tx, end, batch), { timeout: 120_000 });
  }
}

async function writeBatch(tx: Tx, end: Head & { at: number }, batch: readonly ImportEntry[]) {
  const inserts = gatherInserts(tx);
  let { seq, hash, at } = end;
  for (const posting of batch) {
    // The clock stands after the posting, so that no figure is of the future.
    at = instantOf(posting, at) + MINUTE_MS;
    seq += 1;
    const text = await project(inserts.tx, posting, { number: seq, at });
    hash = linkHash(sha256, { previous: hash, stream: 'wall', epoch: end.epoch, seq, text });
    await insertRows(inserts.tx, 'Entry', [
      { stream: 'wall', seq, epoch: end.epoch, text, hash, committedAt: new Date(at) },
    ]);
  }
  await inserts.flush();
  await tx.stream.update({ where: { name: 'wall' }, data: { head: seq, hash } });
  return { ...end, seq, hash, at };
}

async function project(tx: Tx, posting: ImportEntry, { number, at }: { number: number; at: number }): Promise<string> {
  const recordedAt = new Date(at);
  const decision = decidePublish(PublishUpdate.parse(posting), { number, recordedAt });
  if (!decision.ok) throw new Error(`${posting.reference} was refused: ${JSON.stringify(decision)}`);
  await projectFact(tx, decision.fact, { actor: ACTOR, at: recordedAt });
  return JSON.stringify(toEntryBody(decision.fact, { actor: ACTOR, at: recordedAt.toISOString() }));
}

/** All copies of a posting stand beside it, so that times only grow. */
function* batchesOf(postings: readonly ImportEntry[], entries: number): Generator<ImportEntry[]> {
  let batch: ImportEntry[] = [];
  for (const [index, posting] of postings.entries()) {
    for (let copy = 0; copy < copiesAt(index, postings.length, entries); copy += 1) {
      batch.push(copyOf(posting, copy));
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

/** So many copies of each posting, itself among them, that they are `entries` together. */
function copiesAt(index: number, postings: number, entries: number): number {
  return Math.floor(((index + 1) * entries) / postings) - Math.floor((index * entries) / postings);
}

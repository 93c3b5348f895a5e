import { appendFileSync } from 'node:fs';
import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH, linkHash } from '@/domain/protocol/chain';
import { noteAudit } from '@/server/db/audit';
import type { Db, Tx } from '@/server/db/database';
import type { Head, StoredEntry } from '@/server/log/log';
import { faultOfLink, type LinkEnd, readHead } from '@/server/log/read-log';
import { sha256 } from '@/server/log/sha256';
import { rotate } from './put-back';
import { rebuildTables } from './rebuild-tables';
import { type CopiedEntries, revisionsAs } from './witnesses';

export type RepairRequest = {
  /** Entries of a copy, by stream and seq: where the record's own cannot be read. */
  copied?: CopiedEntries;
  /** Streams that end before what was acknowledged here: whoever accepts that gives them another epoch. */
  lost?: readonly StreamName[];
  /** The file that what is cut off is kept in; null: nothing may be cut off. */
  cutInto: string | null;
};

/** `said`: what was found and done, a sentence each. `left`: what is still broken, and the way out. */
export type RepairReport = { messages: string[]; remaining: string[]; heads: Head[] };

const TEN_MINUTES = { timeout: 600_000, maxWait: 60_000 };

/**
 * Mends what can be mended without guessing, all in one transaction: an entry is only put right when the chain's own hashes
 * vouch for it. What was changed gets another epoch (L2), and is told in the audit.
 */
export function repair(db: Db, streams: readonly StreamName[], request: RepairRequest): Promise<RepairReport> {
  return db.$transaction(
    (tx) => repairIn(tx, streams, { request, done: { messages: [], remaining: [], heads: [] } }),
    TEN_MINUTES,
  );
}

async function repairIn(tx: Tx, streams: readonly StreamName[], work: Work): Promise<RepairReport> {
  const { request, done } = work;
  const changed = new Set<StreamName>();
  for (const stream of streams) if (await repairStream(tx, stream, work)) changed.add(stream);
  for (const stream of acceptLost(request, done)) changed.add(stream);
  if (done.remaining.length > 0) throw new RepairProblem(done);
  if (await rebuildTables(tx)) {
    done.messages.push('The tables that follow from the log differed from it: they were made anew.');
    changed.add('wall');
  }
  if (changed.size > 0) await finish(tx, [...changed], done);
  return done;
}

async function finish(tx: Tx, changed: StreamName[], done: RepairReport): Promise<void> {
  done.heads = await rotate(tx, changed);
  const detail = { streams: changed, said: done.messages };
  await noteAudit(tx, { at: new Date(), actor: 'console', kind: 'record.repaired', subject: 'record', detail });
}

function acceptLost({ lost = [], cutInto }: RepairRequest, done: RepairReport): readonly StreamName[] {
  for (const stream of lost) {
    const where = `${stream}: entries that were acknowledged on this machine are missing at its end.`;
    if (cutInto === null) done.remaining.push(`${where} Put back a newer copy, or add --accept-loss.`);
    else done.messages.push(`${where} That was accepted.`);
  }
  return lost;
}

/** Rolls back: something cannot be mended without cutting off. */
export class RepairProblem extends Error {
  readonly done: RepairReport;

  constructor(done: RepairReport) {
    super(done.remaining.join(' '));
    this.done = done;
  }
}

type Work = { request: RepairRequest; done: RepairReport };

/** @returns whether anything was changed. */
async function repairStream(tx: Tx, stream: StreamName, work: Work): Promise<boolean> {
  const entries = await tx.entry.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
  let last: LinkEnd = { seq: 0, hash: GENESIS_HASH };
  let changed = false;
  for (const [index, entry] of entries.entries()) {
    const isWell = faultOfLink(stream, last, entry) === null;
    const good = isWell ? entry : await mendEntry(tx, { stream, last, entry, next: entries[index + 1] }, work);
    if (good === null) return (await cutOff(tx, { stream, last, rest: entries.slice(index) }, work)) || changed;
    changed = changed || !isWell;
    last = good;
  }
  return (await mendHead(tx, { stream, last }, work)) || changed;
}

type EntryPoint = { stream: StreamName; last: LinkEnd; entry: StoredEntry; next: StoredEntry | undefined };

/** Puts in the text, or the hash, with which the chain goes on; null when nobody has it. */
async function mendEntry(tx: Tx, place: EntryPoint, { request, done }: Work): Promise<LinkEnd | null> {
  const { stream, last, entry } = place;
  const seq = last.seq + 1;
  const copied = request.copied?.get(`${stream}/${seq}`);
  const witnesses = [entry, ...(copied ? [copied] : []), ...(await revisionsAs(tx, entry))];
  const found = witnesses.find((witness) => fits(place, witness));
  if (!found || entry.seq !== seq) return null;
  const hash = linkHash(sha256, { previous: last.hash, stream, epoch: found.epoch, seq, text: found.text });
  const { epoch, text, committedAt } = found;
  await tx.entry.update({ where: { stream_seq: { stream, seq } }, data: { epoch, text, hash, committedAt } });
  done.messages.push(`${stream}: entry ${seq} was changed. It was put right, and the hashes vouch for it.`);
  return { seq, hash };
}

/** The hash that it should have is the record's own, or the one on which the entry after it stands. */
function fits({ stream, last, entry, next }: EntryPoint, { epoch, text }: StoredEntry): boolean {
  const seq = last.seq + 1;
  const hash = linkHash(sha256, { previous: last.hash, stream, epoch, seq, text });
  return hash === entry.hash || (next !== undefined && faultOfLink(stream, { seq, hash }, next) === null);
}

/** What the tables of settings and drafts still say as if nothing had been cut off. */
const CHECK: Record<StreamName, string> = {
  wall: 'Look at the settings and at the promise of the next report, and save them again.',
  staff: 'Internal notices that were cut off have to be published again.',
  ops: 'Lists of drafts may be older than the drafts: open those of the last days, and save them again.',
};

type Rest = { stream: StreamName; last: LinkEnd; rest: StoredEntry[] };

/** Keeps the rest in a file and takes it out, when that was allowed. What is about a draft stays in the draft itself. */
async function cutOff(tx: Tx, { stream, last, rest }: Rest, { request, done }: Work): Promise<boolean> {
  const where = `${stream}: entry ${last.seq + 1} does not hold, and neither its text nor a copy of it was found.`;
  if (request.cutInto === null) {
    done.remaining.push(`${where} Add --from COPY, or --accept-loss to cut off ${rest.length} entries from there on.`);
    return false;
  }
  for (const entry of rest)
    appendFileSync(request.cutInto, `${JSON.stringify({ stream, ...entry })}\n`, { mode: 0o600 });
  await tx.entry.deleteMany({ where: { stream, seq: { gt: last.seq } } });
  await tx.stream.update({ where: { name: stream }, data: { head: last.seq, hash: last.hash } });
  done.messages.push(`${where} ${rest.length} entries from there on were cut off and kept in ${request.cutInto}.`);
  done.messages.push(CHECK[stream]);
  return true;
}

/** The stream's row says where it ends. It may have stayed behind; when it is ahead, entries at the end are missing. */
async function mendHead(tx: Tx, { stream, last }: Omit<Rest, 'rest'>, { request, done }: Work): Promise<boolean> {
  const head = await readHead(tx, stream);
  if (head.seq === last.seq && head.hash === last.hash) return false;
  if (head.seq > last.seq && request.cutInto === null) {
    done.remaining.push(
      `${stream}: its row says ${head.seq} entries, and ${last.seq} are there. Put back a copy, or add --accept-loss.`,
    );
    return false;
  }
  await tx.stream.update({ where: { name: stream }, data: { head: last.seq, hash: last.hash } });
  done.messages.push(`${stream}: its row said another end than its entries. It says entry ${last.seq} now.`);
  return true;
}

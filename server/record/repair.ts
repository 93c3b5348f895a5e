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
  /** Entries of a copy, by stream and seq, for entries of the record that are damaged. */
  copied?: CopiedEntries;
  /** Streams that end before the head that was acknowledged here. If the loss is accepted, they get another epoch. */
  lost?: readonly StreamName[];
  /** The file for entries that are cut off; null: nothing may be cut off. */
  cutInto: string | null;
};

/** `messages`: what was found and done. `remaining`: what is still broken and how to mend it. A sentence each. */
export type RepairReport = { messages: string[]; remaining: string[]; heads: Head[] };

const TEN_MINUTES = { timeout: 600_000, maxWait: 60_000 };

/**
 * Mends what it can mend without a guess, in one transaction. It corrects an entry only when the hashes of the chain prove
 * the text. A changed stream gets another epoch (L2), and the audit says so.
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

/** Ends the transaction without a change: something can be mended only by cutting off entries. */
export class RepairProblem extends Error {
  readonly done: RepairReport;

  constructor(done: RepairReport) {
    super(done.remaining.join(' '));
    this.done = done;
  }
}

type Work = { request: RepairRequest; done: RepairReport };

/** @returns true when it changed something. */
async function repairStream(tx: Tx, stream: StreamName, work: Work): Promise<boolean> {
  const entries = await tx.entry.findMany({ where: { stream }, orderBy: { seq: 'asc' } });
  let last: LinkEnd = { seq: 0, hash: GENESIS_HASH };
  let changed = false;
  for (const [index, entry] of entries.entries()) {
    const isGood = faultOfLink(stream, last, entry) === null;
    const good = isGood ? entry : await mendEntry(tx, { stream, last, entry, next: entries[index + 1] }, work);
    if (good === null) return (await cutOff(tx, { stream, last, rest: entries.slice(index) }, work)) || changed;
    changed = changed || !isGood;
    last = good;
  }
  return (await mendHead(tx, { stream, last }, work)) || changed;
}

type EntryPoint = { stream: StreamName; last: LinkEnd; entry: StoredEntry; next: StoredEntry | undefined };

/** Writes the text or the hash with which the chain continues; null when no witness has it. */
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

/** A witness is right when its hash is the stored one, or when the next entry continues from it. */
function fits({ stream, last, entry, next }: EntryPoint, { epoch, text }: StoredEntry): boolean {
  const seq = last.seq + 1;
  const hash = linkHash(sha256, { previous: last.hash, stream, epoch, seq, text });
  return hash === entry.hash || (next !== undefined && faultOfLink(stream, { seq, hash }, next) === null);
}

/** What a person must check after entries were cut off: the tables of settings and drafts still have their effects. */
const CHECK: Record<StreamName, string> = {
  wall: 'Look at the settings and at the promise of the next report, and save them again.',
  staff: 'Internal notices that were cut off have to be published again.',
  ops: 'Lists of drafts may be older than the drafts: open those of the last days, and save them again.',
};

type Rest = { stream: StreamName; last: LinkEnd; rest: StoredEntry[] };

/** Moves the rest of the stream into a file, if that is allowed. Drafts themselves keep their changes. */
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

/** The row of the stream says where it ends. The row may be behind. If it is ahead, entries at the end are missing. */
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

import type { Receipt } from '@/domain/outcome';
import { type Db, openDatabase } from '@/server/db/database';
import { createLog } from '@/server/log/create-log';

/** The record as its tables say it. */
export type RecordRows = {
  /** In the order of the log; `update` is null for what was not posted here. */
  entries: { seq: number; update: number | null }[];
  updates: { number: number; reference: string | null }[];
  /** Of each update: how many versions and figures it has. */
  revisions: number[];
  figures: number[];
  intents: string[];
  isChainValid: boolean;
};

/** How many posts are wrong, by kind. */
export type Verdict = { lost: number; doubled: number; halfApplied: number; gaps: number; brokenChains: number };

/**
 * Compares what was acknowledged with what is there. Each post has one entry, update, version, figure and stored answer; what was
 * not acknowledged may be missing, but as a whole.
 */
export function judge(acknowledged: ReadonlyMap<string, Pick<Receipt, 'update'>>, rows: RecordRows): Verdict {
  const found = new Map<string, number[]>();
  for (const { reference, number } of rows.updates)
    found.set(reference ?? '', [...(found.get(reference ?? '') ?? []), number]);
  const parts = [
    rows.entries.flatMap(({ update }) => update ?? []),
    rows.updates.map(({ number }) => number),
    rows.revisions,
    rows.figures,
  ];
  const lost = [...acknowledged].filter(([key, { update }]) => !found.get(key)?.includes(update)).length;
  return {
    lost,
    doubled: [...found.values()].filter((numbers) => numbers.length > 1).length,
    halfApplied: countUneven([...parts, toNumbers(rows, found)]),
    gaps: rows.entries.filter(({ seq }, index) => seq !== index + 1).length,
    brokenChains: rows.isChainValid ? 0 : 1,
  };
}

/** The updates that have a stored answer. */
function toNumbers({ intents }: RecordRows, found: ReadonlyMap<string, number[]>): number[] {
  return intents.flatMap((key) => found.get(key) ?? [-1]);
}

/** How many numbers are not exactly once in each part. */
function countUneven(parts: number[][]): number {
  const all = new Set(parts.flat());
  const counts = parts.map((part) => {
    const count = new Map<number, number>();
    for (const number of part) count.set(number, (count.get(number) ?? 0) + 1);
    return count;
  });
  return [...all].filter((number) => counts.some((count) => count.get(number) !== 1)).length;
}

/** Reads of the small reports that were posted, each with its key as its reference. `isPosted`: left out, all are. */
export async function readRecord(
  databaseUrl: string,
  isPosted: (reference: string) => boolean = () => true,
): Promise<RecordRows> {
  const { db, engine, close } = await openDatabase(databaseUrl);
  try {
    const log = createLog({ db, engine, now: Date.now, permission: () => 'forbidden' });
    const all = await db.update.findMany({ select: { number: true, reference: true } });
    const updates = all.filter(({ reference }) => isPosted(reference ?? ''));
    const numbers = new Set(updates.map(({ number }) => number));
    const isOurs = ({ updateNumber }: { updateNumber: number }) => isPosted('') || numbers.has(updateNumber);
    const revisions = await db.revision.findMany({ select: { updateNumber: true } });
    const figures = await db.figure.findMany({ select: { updateNumber: true } });
    const references = new Set(updates.map(({ reference }) => reference));
    const intents = await db.intent.findMany({ select: { key: true } });
    const reports = await Promise.all((['wall', 'staff', 'ops'] as const).map((stream) => log.verifyChain(stream)));
    return {
      entries: await readEntries(db, (updateNumber) => isOurs({ updateNumber })),
      updates,
      revisions: revisions.filter(isOurs).map(({ updateNumber }) => updateNumber),
      figures: figures.filter(isOurs).map(({ updateNumber }) => updateNumber),
      // Acts of other kinds have answers, too.
      intents: intents.flatMap(({ key }) => (references.has(key) ? [key] : [])),
      isChainValid: reports.every(({ ok }) => ok),
    };
  } finally {
    await close();
  }
}

/** `update` is null for what is no report of ours. */
async function readEntries(db: Db, isOurs: (number: number) => boolean): Promise<RecordRows['entries']> {
  const entries = await db.entry.findMany({ where: { stream: 'wall' }, orderBy: { seq: 'asc' } });
  return entries.map(({ seq, text }) => {
    const number: number | undefined = JSON.parse(text).update?.number;
    return { seq, update: number !== undefined && isOurs(number) ? number : null };
  });
}

export function faultsOf(verdict: Verdict): number {
  return Object.values(verdict).reduce((sum, count) => sum + count, 0);
}

export function wordsOf({ lost, doubled, halfApplied, gaps, brokenChains }: Verdict): string {
  return `${lost} lost, ${doubled} doubled, ${halfApplied} half-applied, ${gaps} gaps, ${brokenChains} broken chains`;
}

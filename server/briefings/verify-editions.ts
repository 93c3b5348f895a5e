import { isWhole, type SealedEdition } from '@/domain/briefing/edition/seal';
import { readEntryText } from '@/domain/entries/entry';
import type { Tx } from '@/server/db/database';
import { sha256 } from '@/server/log/sha256';

type Editions = Pick<Tx, 'edition' | 'entry'>;

export type EditionFault = 'number.missing' | 'text.changed' | 'entry.missing';
export type EditionsReport = { ok: true; count: number } | { ok: false; number: number; reason: EditionFault };

/** The text of an edition has some hundred kilobytes. */
const PAGE = 20;

/**
 * Walks all editions: numbers without a gap, each chained to the one before, its text as it was signed, and told by the log; and none
 * missing that the log tells of.
 */
export async function verifyEditions(db: Editions): Promise<EditionsReport> {
  const told = await toldByLog(db);
  let before: SealedEdition | null = null;
  for await (const edition of editionsOf(db)) {
    const reason = faultOf(edition, before, told);
    if (reason) return { ok: false, number: reason === 'number.missing' ? nextAfter(before) : edition.number, reason };
    before = edition;
  }
  const next = nextAfter(before);
  return told.has(next) ? { ok: false, number: next, reason: 'number.missing' } : { ok: true, count: next - 1 };
}

function nextAfter(before: SealedEdition | null): number {
  return (before?.number ?? 0) + 1;
}

function faultOf(
  edition: SealedEdition,
  before: SealedEdition | null,
  told: ReadonlyMap<number, string>,
): EditionFault | null {
  if (edition.number !== nextAfter(before)) return 'number.missing';
  if (!isWhole(sha256, edition, before?.hash ?? null)) return 'text.changed';
  return told.get(edition.number) === edition.hash ? null : 'entry.missing';
}

async function* editionsOf(db: Editions): AsyncGenerator<SealedEdition> {
  for (let last = 0; ; ) {
    const page = await db.edition.findMany({ where: { number: { gt: last } }, orderBy: { number: 'asc' }, take: PAGE });
    yield* page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.number ?? last;
  }
}

/** The hash of each edition as the log has it. */
async function toldByLog(db: Editions): Promise<Map<number, string>> {
  const entries = await db.entry.findMany({
    where: { stream: 'ops', text: { contains: '"type":"edition.frozen"' } },
    select: { text: true },
    orderBy: { seq: 'asc' },
  });
  const bodies = entries.map(({ text }) => readEntryText(text));
  return new Map(bodies.flatMap((body) => (body.type === 'edition.frozen' ? [[body.number, body.hash] as const] : [])));
}

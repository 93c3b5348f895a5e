import { z } from 'zod';
import type { Figure, ReleasedFigure } from '@/domain/figures';
import { INDICATOR_CODES, INDICATOR_GROUPS, INDICATORS } from '@/domain/indicators';
import type { Refusal } from '@/domain/outcome';
import { isPlace, NATION, PLACES } from '@/domain/places';
import type { ReleasedUpdate } from '@/domain/revisions';
import { type Amendment, amendmentsOf } from '@/domain/workflow/amendments';
import type { Db } from '@/server/db/database';
import { releasedFigures, toFigure } from './figures';
import { readQuery } from './query';
import { ROW, toReleased } from './updates';

/** `place`: and all that lies in it; the nation is only itself. */
const HistoryQuery = z.strictObject({
  indicator: z.enum(INDICATOR_CODES).optional(),
  group: z.enum(INDICATOR_GROUPS).optional(),
  place: z.string().refine(isPlace).optional(),
});
type HistoryQuery = z.infer<typeof HistoryQuery>;

/** A page shows no more; the whole is in the table of everything (figures.csv). */
const MOST_FIGURES = 1_000;
const MOST_MENDED = 100;

/** `isCut`: there are older ones. */
export type HistoryView = { figures: ReleasedFigure[]; amendments: Amendment[]; isCut: boolean };

/** The same of what is in memory: of a moment of the past. */
export function selectHistory(
  { updates, amendments }: { updates: readonly ReleasedUpdate[]; amendments: readonly Amendment[] },
  query: URLSearchParams,
): HistoryView | Refusal {
  const read = readQuery(HistoryQuery, query);
  if (!read.ok) return read;
  const wanted = toCodes(read.value);
  const figures = updates
    .toSorted((a, b) => b.number - a.number)
    .flatMap(releasedFigures)
    .filter((figure) => isOf(figure, wanted));
  const mended = amendments.filter((amendment) => isAmendmentOf(amendment, wanted));
  return { figures: figures.slice(0, MOST_FIGURES), amendments: mended, isCut: figures.length > MOST_FIGURES };
}

/** Figures as they stand, of the newest updates first, and all that did not stay as it was published. */
export async function findHistory(db: Db, query: URLSearchParams): Promise<HistoryView | Refusal> {
  const read = readQuery(HistoryQuery, query);
  if (!read.ok) return read;
  const wanted = toCodes(read.value);
  const rows = await db.figure.findMany({
    where: toWhere(wanted),
    orderBy: [{ updateNumber: 'desc' }, { line: 'asc' }],
    take: MOST_FIGURES + 1,
  });
  const { amendments, isCut } = await findAmendments(db, wanted);
  const figures = rows.slice(0, MOST_FIGURES).map(toFigure);
  return { figures, amendments, isCut: isCut || rows.length > MOST_FIGURES };
}

/** The codes that are asked for; null: all. */
type SearchedCodes = { indicators: string[] | null; places: string[] | null };

function toCodes({ indicator, group, place }: HistoryQuery): SearchedCodes {
  const fits = (code: (typeof INDICATOR_CODES)[number]) =>
    (indicator ?? code) === code && (group ?? INDICATORS[code].group) === INDICATORS[code].group;
  return {
    indicators: (indicator ?? group) ? INDICATOR_CODES.filter(fits) : null,
    places: place === undefined ? null : placesIn(place),
  };
}

/** By name, not by their beginning: so both engines find them in their index. */
function placesIn(place: string): string[] {
  if (place === NATION) return [NATION];
  return PLACES.flatMap(({ code }) => (code.startsWith(place) ? code : []));
}

function toWhere({ indicators, places }: SearchedCodes) {
  return { ...(indicators && { indicator: { in: indicators } }), ...(places && { place: { in: places } }) };
}

/** Only of updates with several versions, which are few; a figure that was withdrawn is nowhere but in them. */
async function findAmendments(db: Db, wanted: SearchedCodes): Promise<Pick<HistoryView, 'amendments' | 'isCut'>> {
  const updates = await db.update.findMany({
    where: { kind: 'report', audience: 'all', revision: { gt: 1 }, AND: mentions(wanted) },
    orderBy: { number: 'desc' },
    take: MOST_MENDED + 1,
    include: { revisions: { orderBy: { revision: 'asc' }, select: ROW } },
  });
  const amendments = updates
    .slice(0, MOST_MENDED)
    .flatMap(({ revisions }) => amendmentsOf(revisions.map(toReleased)))
    .filter((amendment) => isAmendmentOf(amendment, wanted))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return { amendments, isCut: updates.length > MOST_MENDED };
}

/** The stored text names each code in quotes: what does not is left where it is. */
function mentions({ indicators, places }: SearchedCodes) {
  const some = (key: string, codes: string[]) => ({
    revisions: { some: { OR: codes.map((code) => ({ content: { contains: `"${key}":"${code}"` } })) } },
  });
  return [...(indicators ? [some('indicator', indicators)] : []), ...(places ? [some('place', places)] : [])];
}

function isAmendmentOf({ before, after }: Amendment, wanted: SearchedCodes): boolean {
  return [before, after].some((figure) => figure !== null && isOf(figure, wanted));
}

function isOf({ indicator, place }: Figure, { indicators, places }: SearchedCodes): boolean {
  return (indicators?.includes(indicator) ?? true) && (places?.includes(place) ?? true);
}

import { z } from 'zod';
import { type Figure, type ReleasedFigure, toReleasedFigure } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import type { Refusal } from '@/domain/outcome';
import { isPlace } from '@/domain/places';
import type { ReleasedUpdate } from '@/domain/revisions';
import { SOURCE_CODES } from '@/domain/sources';
import { withoutHidden } from '@/domain/text/clean-text';
import { toInstant, type When } from '@/domain/when';
import type { Db } from '@/server/db/database';
import { cursorOf, endOf, Limit, type Page, readQuery, refuseBackwards, startOf, toCursor, WhenText } from './query';

/** `breakdown=none` finds only figures without a breakdown. `from` and `to` limit `asOf`, both included. */
const FigureQuery = z
  .strictObject({
    indicator: z.enum(INDICATOR_CODES).optional(),
    place: z.string().refine(isPlace).optional(),
    source: z.enum(SOURCE_CODES).optional(),
    breakdown: z.enum([...BREAKDOWN_CODES, 'none']).optional(),
    from: WhenText.optional(),
    to: WhenText.optional(),
    limit: Limit,
    cursor: cursorOf(2).optional(),
  })
  .superRefine(refuseBackwards);
type FigureQuery = z.infer<typeof FigureQuery>;

type StoredFigure = NonNullable<Awaited<ReturnType<Db['figure']['findFirst']>>>;

/** Released figures of the newest revisions, by update and line. */
export async function findFigures(db: Db, query: URLSearchParams): Promise<Page<'figures', ReleasedFigure> | Refusal> {
  const read = readQuery(FigureQuery, query);
  if (!read.ok) return read;
  const { limit } = read.value;
  const rows = await db.figure.findMany({
    where: toWhere(read.value),
    orderBy: [{ updateNumber: 'asc' }, { line: 'asc' }],
    take: limit + 1,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = last && rows.length > limit ? toCursor(last.updateNumber, last.line) : null;
  return { figures: page.map(toFigure), nextCursor };
}

/** The same of what is in memory: of a moment of the past. */
export function selectFigures(
  updates: readonly ReleasedUpdate[],
  query: URLSearchParams,
): Page<'figures', ReleasedFigure> | Refusal {
  const read = readQuery(FigureQuery, query);
  if (!read.ok) return read;
  const { limit, cursor: [number = 0, line = 0] = [] } = read.value;
  const found = updates
    .toSorted((a, b) => a.number - b.number)
    .flatMap(releasedFigures)
    .filter((figure) => figure.update > number || (figure.update === number && figure.line > line))
    .filter((figure) => fits(figure, read.value));
  const figures = found.slice(0, limit);
  const last = figures.at(-1);
  const nextCursor = last && found.length > limit ? toCursor(last.update, last.line) : null;
  return { figures, nextCursor };
}

/** The figures that count: none of what was withdrawn. By line. */
export function releasedFigures(update: ReleasedUpdate): ReleasedFigure[] {
  if (update.kind !== 'report' || update.standing.status === 'withdrawn') return [];
  const { number, revision } = update;
  return update.figures.map((figure) => toReleasedFigure(figure, number, revision)).sort((a, b) => a.line - b.line);
}

function fits(figure: ReleasedFigure, { indicator, place, source, breakdown, from, to }: FigureQuery): boolean {
  const isOf = <T>(wanted: T | undefined, own: T) => wanted === undefined || wanted === own;
  const part = figure.breakdown ?? 'none';
  const isOfLine = isOf(indicator, figure.indicator) && isOf(place, figure.place) && isOf(breakdown, part);
  return isOfLine && isOf(source, figure.source) && isWithin(figure.asOf, from, to);
}

function isWithin(asOf: When | null, from?: When, to?: When): boolean {
  if ((from ?? to) === undefined) return true;
  if (asOf === null) return false;
  const at = toInstant(asOf);
  return (from === undefined || at >= startOf(from).getTime()) && (to === undefined || at <= endOf(to).getTime());
}

function toWhere({ indicator, place, source, breakdown, from, to, cursor }: FigureQuery) {
  return {
    ...(indicator && { indicator }),
    ...(place && { place }),
    ...(source && { source }),
    ...(breakdown && { breakdown: breakdown === 'none' ? null : breakdown }),
    ...((from ?? to) && { asOf: toSpan(from, to) }),
    ...(cursor && { OR: after(cursor) }),
  };
}

function toSpan(from?: When, to?: When) {
  return { ...(from && { gte: startOf(from) }), ...(to && { lte: endOf(to) }) };
}

function after([updateNumber = 0, line = 0]: number[]) {
  return [{ updateNumber: { gt: updateNumber } }, { updateNumber, line: { gt: line } }];
}

/** As reads give it out. */
export function toFigure({
  updateNumber,
  revision,
  asOf,
  outlet,
  url,
  publishedOn,
  amount,
  asPrinted,
  ...row
}: StoredFigure): ReleasedFigure {
  const words = toShown(asPrinted);
  const texts = { site: toShown(row.site), note: toShown(row.note), ...(words && { asPrinted: words }) };
  const figure = { ...row, ...(amount && { amount }), ...texts, via: { outlet: toShown(outlet), url, publishedOn } };
  return toReleasedFigure(fromColumns(figure), updateNumber, revision);
}

function toShown(text: string | null): string | null {
  return text && withoutHidden(text);
}

/** The type of a code column is text. The cast is safe because only the log writes these columns, from checked figures. */
function fromColumns(figure: Record<Exclude<keyof Figure, 'amount' | 'asPrinted'>, unknown>): Figure {
  return figure as Figure;
}

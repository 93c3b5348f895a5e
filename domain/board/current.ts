import type { Figure } from '@/domain/figures';
import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { overlap } from '@/domain/intervals';
import type { SourceCode } from '@/domain/sources';
import { DAY_MS, toInstant } from '@/domain/when';
import { type Board, settingsOf } from './board';
import { type BoardReading, best, isKnown, type KnownReading, readingsOf } from './readings';

/** How much older than the chosen figure another source's different figure may be and still be shown. */
const DIFFERING_MS = 3 * DAY_MS;

export type Subject = Pick<Figure, 'indicator' | 'breakdown' | 'place'>;

/** The figure to show, and the figures of other sources with their names. They are never averaged and never hidden. */
export type Current = KnownReading & {
  /** Figures of other sources that are newer, or that differ within three days; newest first. */
  others: KnownReading[];
  /** A later report of the same line that gives no number: "not known", or how many in words. The last number stays, with its own date. */
  later: BoardReading | null;
};

/**
 * The preferred source's figure of the latest moment; without one, the next source's by rank.
 * `akin`: what other sources count in its stead; never chosen, only stands beside.
 */
export function currentFigure(board: Board, subject: Subject, akin?: IndicatorCode): Current | null {
  const [chosen, ...rest] = bestOfEach(board, subject);
  if (chosen === undefined) return null;
  const alike = akin === undefined ? [] : bestOfEach(board, { ...subject, indicator: akin });
  const others = [...rest, ...alike]
    .filter((other) => other.source !== chosen.source && (isNewer(other, chosen) || differs(other, chosen)))
    .sort(newestFirst);
  return { ...chosen, others, later: laterThan(board, chosen) };
}

/** Each source's own current figure, the preferred source first, then by rank. */
function bestOfEach(board: Board, subject: Subject): KnownReading[] {
  return sourcesFor(board, subject).flatMap((source) => best(readingsOf(board, { ...subject, source })) ?? []);
}

/** The order of the settings of that moment, so that the log of a past wall explains it. */
function sourcesFor(board: Board, { indicator }: Subject): SourceCode[] {
  const { preferred, ranks } = settingsOf(board);
  const first = preferred[indicator] ?? INDICATORS[indicator].preferred;
  return [first, ...ranks.filter((source) => source !== first)];
}

function isNewer(a: BoardReading, b: BoardReading): boolean {
  return toInstant(a.asOf) > toInstant(b.asOf);
}

function differs(other: KnownReading, chosen: KnownReading): boolean {
  return toInstant(chosen.asOf) - toInstant(other.asOf) <= DIFFERING_MS && !overlap(other, chosen);
}

function newestFirst(a: BoardReading, b: BoardReading): number {
  return toInstant(b.asOf) - toInstant(a.asOf);
}

function laterThan(board: Board, chosen: KnownReading): BoardReading | null {
  const last = readingsOf(board, chosen).at(-1);
  return last !== undefined && !isKnown(last) && isNewer(last, chosen) ? last : null;
}

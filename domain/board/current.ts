import type { Figure } from '@/domain/figures';
import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { overlap } from '@/domain/intervals';
import type { SourceCode } from '@/domain/sources';
import { DAY_MS, toInstant } from '@/domain/when';
import { type Board, perBoard, settingsOf } from './board';
import { lineOfKey } from './lines';
import { type BoardReading, best, isKnown, type KnownReading, readingsOf } from './readings';

/** How much older than the chosen figure another source's different figure may be and still be shown. */
const DIFFERING_MS = 3 * DAY_MS;

export type Subject = Pick<Figure, 'indicator' | 'breakdown' | 'place'>;

/** The figure to show, and the figures of other sources with their names. Nobody averages or hides them. */
export type Current = KnownReading & {
  /** Figures of other sources that are newer, or that differ within three days; newest first. */
  others: KnownReading[];
  /**
   * A later report of the same line without a number: "not known", or an amount in words. The last number stays, with its own
   * date.
   */
  later: BoardReading | null;
};

/**
 * Chooses the figure of the latest moment from the preferred source; without one, from the next source by rank. `akin`: another
 * indicator that sources count in its place. Its figures are shown beside this one and never chosen.
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

/** How many in words, or "not known". `before`: the last number of its line, which is older and has its own day. */
export type InWords = BoardReading & { value: null; before: KnownReading | null };

/** What was said last of a subject: a number, or words. */
export type ShownReading = Current | InWords;

/**
 * What a screen shows of a subject. Words come before an older number of the same line; "not known" comes only where no report
 * gives a number. null = nothing was reported.
 */
export function reportedFigure(board: Board, subject: Subject, akin?: IndicatorCode): ShownReading | null {
  const current = currentFigure(board, subject, akin);
  if (current === null) return saidWithoutNumber(board, subject);
  return current.later?.amount ? inWords(current.later, current) : current;
}

export function isNumber(reported: ShownReading): reported is Current {
  return reported.value !== null;
}

function saidWithoutNumber(board: Board, subject: Subject): InWords | null {
  const said = sourcesFor(board, subject).map((source) => readingsOf(board, { ...subject, source }));
  const last = said.find((readings) => readings.length > 0)?.at(-1);
  return last === undefined ? null : inWords(last, null);
}

function inWords(said: BoardReading, before: KnownReading | null): InWords {
  return { ...said, value: null, before };
}

/** Each source's own current figure: the preferred source comes first, then the others by rank. */
function bestOfEach(board: Board, subject: Subject): KnownReading[] {
  return sourcesFor(board, subject).flatMap((source) => best(readingsOf(board, { ...subject, source })) ?? []);
}

/** Those that tell of it, in the order of the settings of that moment, so that the log can explain a past wall. */
function sourcesFor(board: Board, subject: Subject): SourceCode[] {
  const telling = tellingSources(board).get(subjectKey(subject));
  if (telling === undefined) return [];
  const { preferred, ranks } = settingsOf(board);
  const first = preferred[subject.indicator] ?? INDICATORS[subject.indicator].preferred;
  return [first, ...ranks.filter((source) => source !== first)].filter((source) => telling.has(source));
}

/** Few of the things that one may ask for were ever told, and those by one or two sources. */
const tellingSources = perBoard((board) => {
  const telling = new Map<string, Set<SourceCode>>();
  for (const line of Object.keys(board.lines).map(lineOfKey)) {
    if (line.site !== null) continue;
    const key = subjectKey(line);
    telling.set(key, (telling.get(key) ?? new Set()).add(line.source));
  }
  return telling;
});

function subjectKey({ indicator, breakdown, place }: Subject): string {
  return `${indicator}|${breakdown ?? ''}|${place}`;
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

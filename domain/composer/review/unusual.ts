import { blocks, type Finding, needsNote } from '@/domain/addup/finding';
import type { Board, Point } from '@/domain/board/board';
import { lineKey } from '@/domain/board/lines';
import type { Figure, Qualifier } from '@/domain/figures';
import { INDICATORS } from '@/domain/indicators';
import { SOURCE_CODES, type SourceCode } from '@/domain/sources';
import type { ReportContent } from '@/domain/updates';
import { DAY_MS, dayOf, isInFuture, toInstant, type When } from '@/domain/when';
import type { Evidence } from './evidence';

/** Why a second person has to look at a figure by itself. */
export type Unusual =
  /** Its line was told by this other body lately, and never by its own. */
  | { kind: 'other_body'; body: SourceCode }
  /** The original names this body beside it. */
  | { kind: 'body_of_original'; body: SourceCode }
  /** Its line has a newer figure of this day, or one of the same time. */
  | { kind: 'not_newer'; day: When }
  | { kind: 'long_ago' }
  | { kind: 'future' }
  | { kind: 'undated' }
  /** The original gives it for this day. */
  | { kind: 'day_of_original'; day: When }
  | { kind: 'jump'; value: number; qualifier: Qualifier; day: When }
  /** Nobody has told this line before. */
  | { kind: 'first' }
  /** Typed by hand, and its number stands nowhere in the original. */
  | { kind: 'not_in_original' }
  /** The original gives this number. */
  | { kind: 'number_of_original'; value: number; qualifier: Qualifier }
  /** A check does not agree with it. */
  | { kind: 'conflict' };

export type ReviewInput = {
  report: ReportContent;
  board: Pick<Board, 'lines'>;
  /** The update that it corrects, or under which it stands already: no earlier report. */
  without: number | null;
  /** What stands released of the update that it corrects: what is unchanged there was seen before. */
  standing: ReportContent | null;
  /** When it was handed in, ms: waiting for an approver makes nothing unusual. */
  handedIn: number;
  evidence: ReadonlyMap<number, Evidence>;
  findings: readonly Finding[];
};

/** By line of the report; only those that are unusual. */
export function unusualOf(reviewed: ReviewInput): Map<number, Unusual[]> {
  const standing = new Map(reviewed.standing?.figures.map((figure) => [figure.line, JSON.stringify(figure)]));
  const isNew = (figure: Figure) => standing.get(figure.line) !== JSON.stringify(figure);
  const told = reviewed.report.figures
    .filter(isNew)
    .map((figure) => [figure.line, reasonsOf(figure, reviewed)] as const);
  return new Map(told.filter(([, reasons]) => reasons.length > 0));
}

function reasonsOf(figure: Figure, reviewed: ReviewInput): Unusual[] {
  const own = pointsOf(figure, reviewed);
  return [
    ...ofBody(figure, own, reviewed),
    ...ofDay(figure, own, reviewed),
    ...ofValue(figure, own),
    ...ofOriginal(figure, reviewed.evidence.get(figure.line)),
    ...ofFindings(figure, reviewed.findings),
  ];
}

/** What the figure's own line said before, newest first, each day once; not what was told after the fact. */
function pointsOf(figure: Figure, { board, without }: ReviewInput, source: SourceCode = figure.source): Point[] {
  const points = board.lines[lineKey({ ...figure, source })] ?? [];
  const known = points.filter(([, value, , update, , late]) => value !== null && update !== without && !late);
  const newestFirst = known.toReversed();
  return newestFirst.filter(([asOf], at) => newestFirst.findIndex(([other]) => other === asOf) === at);
}

/** As many reports of a line as show by whom it is told. A body that is quiet for longer than that is a change to be seen. */
const LAST_REPORTS = 5;

function ofBody(figure: Figure, own: readonly Point[], reviewed: ReviewInput): Unusual[] {
  const others = SOURCE_CODES.filter((code) => code !== figure.source).flatMap((body) =>
    pointsOf(figure, reviewed, body).map((point) => ({ body, at: toInstant(point[0]) })),
  );
  if (own.length === 0 && others.length === 0) return [{ kind: 'first' }];
  const ours = own.map((point) => ({ body: figure.source, at: toInstant(point[0]) }));
  const last = [...others, ...ours].sort((a, b) => b.at - a.at).slice(0, LAST_REPORTS);
  const isUsual = last.some(({ body }) => body === figure.source);
  return isUsual || last[0] === undefined ? [] : [{ kind: 'other_body', body: last[0].body }];
}

/** The ministry reports every day. What is a week old when it is handed in is told as a late report, or its day is wrong. */
const LONG_AGO_MS = 7 * DAY_MS;

function ofDay({ periodEnd }: Figure, [newest]: readonly Point[], { report, handedIn }: ReviewInput): Unusual[] {
  if (periodEnd === null) return newest === undefined ? [] : [{ kind: 'undated' }];
  if (isInFuture(periodEnd, handedIn)) return [{ kind: 'future' }];
  // A late report is of an earlier day by its nature.
  if (report.late !== undefined) return [];
  if (newest && toInstant(periodEnd) <= toInstant(newest[0])) return [{ kind: 'not_newer', day: newest[0] }];
  return handedIn - toInstant(periodEnd) > LONG_AGO_MS ? [{ kind: 'long_ago' }] : [];
}

/**
 * How many times more or less than before is a jump. Of the 571 figures of the published reports 48 are one, most of them
 * after days without a report; what is counted by period goes up and down by itself. A digit too many or too few always is.
 */
const JUMP = { stock: 1.5, cumulative: 1.5, ratio: 1.5, flow: 4 };
/** Added to both sides: from 2 to 5 is no jump. */
const SMALL = 10;

function ofValue({ indicator, value }: Figure, [before]: readonly Point[]): Unusual[] {
  if (value === null || before === undefined) return [];
  const [day, last, qualifier] = before;
  if (last === null) return [];
  const [less, more] = [Math.min(value, last) + SMALL, Math.max(value, last) + SMALL];
  return more / less >= JUMP[INDICATORS[indicator].kind] ? [{ kind: 'jump', value: last, qualifier, day }] : [];
}

function ofOriginal({ value }: Figure, evidence: Evidence | undefined): Unusual[] {
  if (evidence?.how === 'missing' && value !== null) return [{ kind: 'not_in_original' }];
  return evidence?.how === 'changed' ? [...ofNumberRead(value, evidence), ...ofFrameRead(evidence)] : [];
}

type ChangedEvidence = Extract<Evidence, { how: 'changed' }>;

function ofNumberRead(value: number | null, { read }: ChangedEvidence): Unusual[] {
  if (read.value === null || read.value === value) return [];
  return [{ kind: 'number_of_original', value: read.value, qualifier: read.qualifier }];
}

function ofFrameRead({ changed, read: { source, day } }: ChangedEvidence): Unusual[] {
  const bodies: Unusual[] = changed.includes('body') && source ? [{ kind: 'body_of_original', body: source }] : [];
  return changed.includes('day') && day ? [...bodies, { kind: 'day_of_original', day: dayOf(day) }] : bodies;
}

function ofFindings({ line }: Figure, findings: readonly Finding[]): Unusual[] {
  const own = findings.filter(({ terms }) => terms.some((term) => term.update === null && term.line === line));
  return blocks(own) || needsNote(own) ? [{ kind: 'conflict' }] : [];
}

import { type Piece, SUMS, type SumDeclaration } from '@/domain/addup/declared';
import { evaluate, unchecked } from '@/domain/addup/evaluate';
import type { Finding, Term } from '@/domain/addup/finding';
import { lastBefore } from '@/domain/addup/history';
import { type Copy, earlierTerm, find, momentOf, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import type { LineId } from '@/domain/board/lines';
import { NATION } from '@/domain/places';
import type { CheckContext } from './context';

/** Two parts make a whole: returned and remaining make the total; people in sites and in host families make all displaced. */
export function sums(checked: CheckContext): Finding[] {
  return checked.statement.copies.flatMap((copy) => SUMS.flatMap((sum) => sumsOf(sum, copy, checked)));
}

function sumsOf(sum: SumDeclaration, copy: Copy, checked: CheckContext): Finding[] {
  const [first, second] = sum.parts;
  return copy
    .filter((stated) => isPiece(stated, first) && stated.site === null)
    .flatMap((anchor) => {
      const other = find(copy, lineOf(second, anchor));
      if (other === null) return sum.tellsMissing ? withoutPart(sum, anchor) : [];
      return sumOf(sum, { copy, parts: [anchor, other] }, checked);
    });
}

function sumOf(
  sum: SumDeclaration,
  { copy, parts }: { copy: Copy; parts: [ReportedFigure, ReportedFigure] },
  checked: CheckContext,
): Finding[] {
  const terms = [toTerm(parts[0]), toTerm(parts[1])];
  const total = wholeIn(sum, { copy, anchor: parts[0] }, checked);
  if (total !== null) {
    return [
      evaluate({ relation: sum.relation, constraint: { kind: 'sum', signs: [1, 1, -1] }, terms: [...terms, total] }),
    ];
  }
  const [wanted] = sum.wholes;
  if (!sum.tellsMissing || wanted === undefined) return [];
  return [unchecked(sum.relation, terms, { kind: 'figure', ...wanted, place: parts[0].place })];
}

function withoutPart({ relation, parts }: SumDeclaration, anchor: ReportedFigure): Finding[] {
  if (anchor.place !== NATION) return [];
  return [unchecked(relation, [toTerm(anchor)], { kind: 'figure', ...parts[1], place: anchor.place })];
}

/** The total: first from the same copy, then from another copy of the report, then the last total of the source. */
function wholeIn(
  { wholes, fromEarlier }: Pick<SumDeclaration, 'wholes' | 'fromEarlier'>,
  { copy, anchor }: { copy: Copy; anchor: ReportedFigure },
  { statement, history }: CheckContext,
): Term | null {
  const lines = wholes.map((piece) => lineOf(piece, anchor));
  const sameTime = statement.all.filter(({ asOf }) => asOf === anchor.asOf);
  const here = firstOf([copy, sameTime], (stated) => firstOf(lines, (line) => find(stated, line)));
  if (here !== null) return toTerm(here);
  if (!fromEarlier) return null;
  return firstOf(lines, (line) => {
    const last = lastBefore(history, line, momentOf(anchor, statement));
    return last === undefined ? null : earlierTerm(line, last);
  });
}

function firstOf<T, R>(candidates: readonly T[], look: (candidate: T) => R | null): R | null {
  for (const candidate of candidates) {
    const found = look(candidate);
    if (found !== null) return found;
  }
  return null;
}

function isPiece({ indicator, breakdown }: ReportedFigure, piece: Piece): boolean {
  return indicator === piece.indicator && breakdown === piece.breakdown;
}

function lineOf(piece: Piece, { place, source }: ReportedFigure): LineId {
  return { ...piece, place, source };
}

const [RETURNED] = SUMS;

/** The printed percentage is what has returned of the total, on the base that the source states. */
export function percents(checked: CheckContext): Finding[] {
  return checked.statement.copies.flatMap((copy) =>
    copy
      .filter(({ indicator, value }) => indicator === 'returned_percent' && value > 0)
      .flatMap((percent) => {
        const returned = find(copy, { ...percent, indicator: 'returned_cumulative' });
        const total = RETURNED === undefined ? null : wholeIn(RETURNED, { copy, anchor: percent }, checked);
        if (returned === null || returned.value === 0 || total === null || total.value === 0) return [];
        const terms = [toTerm(percent), toTerm(returned), total];
        return [evaluate({ relation: 'returned_percent', constraint: { kind: 'percent' }, terms })];
      }),
  );
}

import { MAX_PRINTED } from '@/domain/figures';
import type { ProposedAmount, ProposedFigure, Reading } from '@/domain/reader/reading';
import type { SourceCode } from '@/domain/sources';
import { formatCount } from '@/domain/wording/numbers';
import { toOwnPeriod } from './form/to-form';
import { emptyRow, type FigureRow, type FoundFigure, type UpdateForm } from './form/update-form';
import { isUntouched } from './template-rows';

/** The figures of a form after the text was read. */
export type MergeResult = Pick<UpdateForm, 'figures' | 'dropped'>;

/**
 * Merges what the text says now into the form. What a person accepted, changed, typed or dropped stays; everything else
 * follows the text. When the text now gives another number for a figure, the figure is proposed again.
 */
export function mergeReading({ figures, dropped }: MergeResult, reading: Reading): MergeResult {
  const proposals = new Map([
    ...reading.figures.map((figure) => [keyOf(figure, reading.source), toProposal(figure, reading)] as const),
    ...reading.amounts.map((amount) => [keyOfAmount(amount, reading.source), toWords(amount, reading)] as const),
  ]);
  const renew = (row: FigureRow): FigureRow[] => {
    // The text does not decide about a figure of a table.
    if (row.found === null || row.found.cell) return [row];
    const proposal = proposals.get(row.found.key);
    proposals.delete(row.found.key);
    return renewed({ row, found: row.found }, proposal);
  };
  const stillDropped = dropped.flatMap(renew).filter(({ found }) => found?.cell || (found?.spans.length ?? 0) > 0);
  const kept = figures.filter((row) => !isUntouched(row)).flatMap(renew);
  return { figures: [...kept, ...proposals.values()], dropped: stillDropped };
}

type FoundRow = { row: FigureRow; found: NonNullable<FigureRow['found']> };

function renewed({ row, found }: FoundRow, proposal: FigureRow | undefined): FigureRow[] {
  const isSame = proposal?.found?.said === found.said;
  if (proposal?.found && isSame) return [{ ...row, found: { ...found, spans: proposal.found.spans } }];
  if (proposal) return [proposal];
  // The text no longer has it. A figure that a person accepted stays.
  return found.isAccepted ? [{ ...row, found: { ...found, spans: [] } }] : [];
}

/** When two bodies report one line, each has its own key. */
function keyOf({ indicator, breakdown, place, site, periodEnd, source }: Line, report: SourceCode): string {
  const body = source === report ? [] : [source];
  return [indicator, breakdown ?? '', place, site ?? '', periodEnd ?? '', ...body].join('|');
}

/** Words never take the place of a number of their line, nor of other words. */
function keyOfAmount(amount: ProposedAmount, report: SourceCode): string {
  return `${keyOf(amount, report)}|${amount.amount}`;
}

function toProposal(figure: ProposedFigure, reading: Reading): FigureRow {
  const { qualifier, value, nil } = figure;
  const found = { key: keyOf(figure, reading.source), said: `${qualifier} ${value} ${nil}` };
  return {
    ...rowOf(figure, reading, found),
    ...{ qualifier, valueKind: nil ? 'nil' : 'number', value: nil ? '' : formatCount(value, 'en') },
  };
}

function toWords(figure: ProposedAmount, reading: Reading): FigureRow {
  const { amount } = figure;
  const found = { key: keyOfAmount(figure, reading.source), said: amount };
  return { ...rowOf(figure, reading, found), valueKind: 'words', amount };
}

type Line = Pick<ProposedFigure, 'indicator' | 'breakdown' | 'place' | 'site' | 'periodEnd' | 'source'>;

function rowOf(
  figure: ProposedFigure | ProposedAmount,
  { period, source }: Reading,
  found: Pick<FoundFigure, 'key' | 'said'>,
): FigureRow {
  const { indicator, breakdown, place, site, spans, quote, note = '' } = figure;
  const { confidence, because, periodStart, periodEnd } = figure;
  const isOwn = periodStart !== period.start || periodEnd !== period.end;
  return {
    ...emptyRow(),
    ...{ indicator, place, note },
    breakdown: breakdown ?? '',
    site: site ?? '',
    printed: quote.slice(0, MAX_PRINTED),
    source: figure.source === source ? '' : figure.source,
    own: isOwn ? toOwnPeriod({ periodStart, periodEnd }) : null,
    found: { ...found, ...{ spans, confidence, because, isAccepted: false } },
  };
}

import { MAX_PRINTED } from '@/domain/figures';
import type { ProposedFigure, Reading } from '@/domain/reader/reading';
import type { SourceCode } from '@/domain/sources';
import { formatCount } from '@/domain/wording/numbers';
import { toOwnPeriod } from './form/to-form';
import { emptyRow, type FigureRow, type UpdateForm } from './form/update-form';
import { isUntouched } from './template-rows';

/** The figures of a form after the text was read. */
export type MergeResult = Pick<UpdateForm, 'figures' | 'dropped'>;

/**
 * Merges what the text says now into the form. What a person accepted, changed, typed or dropped stays; everything else
 * follows the text. When the text now gives another number for a figure, the figure is proposed again.
 */
export function mergeReading({ figures, dropped }: MergeResult, reading: Reading): MergeResult {
  const proposals = new Map(
    reading.figures.map((figure) => [keyOf(figure, reading.source), toProposal(figure, reading)]),
  );
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
function keyOf({ indicator, breakdown, place, site, periodEnd, source }: ProposedFigure, report: SourceCode): string {
  const body = source === report ? [] : [source];
  return [indicator, breakdown ?? '', place, site ?? '', periodEnd ?? '', ...body].join('|');
}

function toProposal(figure: ProposedFigure, { period, source }: Reading): FigureRow {
  const { indicator, breakdown, place, site, qualifier, value, nil, spans, quote } = figure;
  const { confidence, because, periodStart, periodEnd } = figure;
  const isOwn = periodStart !== period.start || periodEnd !== period.end;
  return {
    ...emptyRow(),
    ...{ indicator, place, qualifier },
    breakdown: breakdown ?? '',
    site: site ?? '',
    valueKind: nil ? 'nil' : 'number',
    value: nil ? '' : formatCount(value, 'en'),
    printed: quote.slice(0, MAX_PRINTED),
    source: figure.source === source ? '' : figure.source,
    own: isOwn ? toOwnPeriod({ periodStart, periodEnd }) : null,
    found: {
      ...{ key: keyOf(figure, source), said: `${qualifier} ${value} ${nil}` },
      ...{ spans, confidence, because, isAccepted: false },
    },
  };
}

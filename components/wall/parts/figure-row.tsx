'use client';

import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { FigureChange } from '@/domain/board/change';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { ChangedFigure } from '@/domain/scenes/changes';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import { changeShort } from '@/domain/wording/changes';
import { formatReportDay } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import type { QualifiedCount } from '@/domain/wording/qualifiers';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';
import { RowMarkChip } from './row-mark';

type Row = {
  name: string;
  figure: QualifiedCount & { indicator: IndicatorCode; breakdown: BreakdownCode | null; update: number; line: number };
  change?: FigureChange;
  /** Given where it is another than the frame's own. */
  asOf?: When | null;
  source?: SourceCode | null;
  provisional?: string | null;
};

/** One figure as a row: its name, how many, how it changed, and its own day and source where the frame's do not hold. */
export function FigureRow({ name, figure, change, asOf, source, provisional }: Row) {
  const language = useLanguage();
  const wording = useWording();
  const unit = unitWordsOf(figure.indicator, figure.breakdown);
  const { text, state } = qualifiedCount(figure, wording, unit);
  const origin = [
    asOf ? formatReportDay(asOf, wording) : '',
    source ? sourceLabel(source, language) : '',
    provisional ?? '',
  ].filter((part) => part !== '');
  return (
    <li className="wall-row wall-figure-row">
      <span>
        <KhmerText text={name} />
      </span>
      <strong className={state === 'count' ? '' : 'text-text-3'}>
        <KhmerText text={text} />
      </strong>
      <span className="wall-row-note">
        {change ? <RowChange change={change} figure={figure} /> : null}
        {origin.length > 0 ? <KhmerText text={origin.join(' · ')} /> : null}
        <RowMarkChip figure={figure} unit={unit} />
      </span>
    </li>
  );
}

function RowChange({
  change,
  figure,
}: {
  change: FigureChange;
  figure: Pick<ChangedFigure, 'indicator' | 'breakdown'>;
}) {
  const wording = useWording();
  if (change.kind === 'none') return null;
  const { direction, text, since } = changeShort(change, unitWordsOf(figure.indicator, figure.breakdown), wording);
  return (
    <span className="wall-row-change">
      {direction ? <Shape name={direction === 'level' ? 'same' : direction} /> : null}{' '}
      <KhmerText text={`${text} ${since ?? ''}`} />
    </span>
  );
}

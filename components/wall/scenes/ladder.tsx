'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { RowMarkChip } from '@/components/wall/parts/row-mark';
import type { ShownReading } from '@/domain/board/current';
import { LADDER, type LadderRow } from '@/domain/board/provinces/ladder';
import type { When } from '@/domain/when';
import { formatDayMonth } from '@/domain/wording/dates';
import { indicatorLabel, placeLabel } from '@/domain/wording/labels';
import { qualifiedCount, qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';
import { originOf } from './row-words';
import type { SceneProps } from './scene-props';

/** The villages of each province, from out of reach to inhabited again. */
export function Ladder({ content: { rows } }: SceneProps<'ladder'>) {
  const t = useTranslations('Board.ladder');
  const wording = useWording();
  const figures = rows.flatMap(({ steps, again }) => [...steps, again.people, again.families]);
  const { asOf, sources } = originOf(figures);
  return (
    <Frame title={t('title')} subtitle={t('note')} sources={sources} asOf={asOf} figures={figures}>
      <div className="wall-row wall-ladder wall-heads">
        <span>{t('place')}</span>
        {[...LADDER, 'displaced_again' as const].map((step) => (
          <span key={step}>
            <KhmerText text={indicatorLabel(step, wording)} />
          </span>
        ))}
      </div>
      <Paged as="ul" of={rows.map(({ place }) => place).join()}>
        {rows.map((row) => (
          <Row key={row.place} row={row} asOf={asOf} />
        ))}
      </Paged>
    </Frame>
  );
}

function Row({ row: { place, steps, again }, asOf }: { row: LadderRow; asOf: When | null }) {
  const language = useLanguage();
  return (
    <li className="wall-row wall-ladder">
      <span className="wall-name">
        <KhmerText text={placeLabel(place, language)} />
      </span>
      {LADDER.map((step, at) => (
        <Cell key={step} figures={[steps[at] ?? null]} asOf={asOf} />
      ))}
      <Cell figures={[again.people, again.families]} asOf={asOf} hasUnit />
    </li>
  );
}

type CellProps = { figures: readonly (ShownReading | null)[]; asOf: When | null; hasUnit?: boolean };

/** Each figure with its own day where that is not the newest of all. */
function Cell({ figures, asOf, hasUnit = false }: CellProps) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const told = figures.flatMap((figure) => figure ?? []);
  if (told.length === 0) {
    return (
      <span className="text-text-3">
        <span aria-hidden="true">–</span>
        <span className="sr-only">{t('notReported')}</span>
      </span>
    );
  }
  return (
    <span>
      {told.map((figure) => {
        const unit = unitWordsOf(figure.indicator, figure.breakdown);
        const text = hasUnit ? qualifiedCount(figure, wording, unit).text : qualifiedDigits(figure, wording).text;
        return (
          <span key={`${figure.update}.${figure.line}`} className="block">
            <strong className="wall-ladder-count run">{text}</strong>
            {figure.asOf === asOf ? null : (
              <span className="wall-cell-day">{formatDayMonth(figure.asOf, wording)}</span>
            )}
            <RowMarkChip figure={figure} unit={unit} />
          </span>
        );
      })}
    </span>
  );
}

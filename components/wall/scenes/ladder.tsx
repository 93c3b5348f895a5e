'use client';

import './ladder.css';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { Frame } from '@/components/wall/parts/frame';
import { Paged } from '@/components/wall/parts/paged';
import { RowMarkChip } from '@/components/wall/parts/row-mark';
import type { ShownReading } from '@/domain/board/current';
import { LADDER, type LadderRow } from '@/domain/board/provinces/ladder';
import { widthOf } from '@/domain/charts/plot-layout';
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
  const figures = rows.flatMap(({ steps, again }) => [...steps, again.people, again.families]);
  const { asOf, sources } = originOf(figures);
  return (
    <Frame title={t('title')} subtitle={t('note')} sources={sources} asOf={asOf} figures={figures}>
      {rows.length > MOST_LARGE ? <Table rows={rows} asOf={asOf} /> : <Steps rows={rows} asOf={asOf} />}
    </Frame>
  );
}

/** Up to so many provinces have a tile for each step. */
const MOST_LARGE = 2;
const STEPS = [...LADDER, 'displaced_again'] as const;

type RowsProps = { rows: readonly LadderRow[]; asOf: When | null };

function Table({ rows, asOf }: RowsProps) {
  return (
    <Paged as="ul" of={rows.map(({ place }) => place).join()} grows head={<Heads />}>
      {rows.map((row) => (
        <li key={row.place} className="wall-row wall-ladder">
          <PlaceName place={row.place} />
          {STEPS.map((step, at) => (
            <Cell key={step} figures={figuresOf(row, at)} asOf={asOf} hasUnit={step === 'displaced_again'} />
          ))}
        </li>
      ))}
    </Paged>
  );
}

function Heads() {
  const t = useTranslations('Board.ladder');
  const wording = useWording();
  return (
    <div className="wall-row wall-ladder wall-heads">
      <span>{t('place')}</span>
      {STEPS.map((step) => (
        <span key={step}>
          <KhmerText text={indicatorLabel(step, wording)} />
        </span>
      ))}
    </div>
  );
}

function Steps({ rows, asOf }: RowsProps) {
  const wording = useWording();
  return (
    <ul className="wall-steps">
      {rows.map((row) => (
        <li key={row.place}>
          <PlaceName place={row.place} />
          <ol className="wall-steps-of">
            {STEPS.map((step, at) => {
              const figures = figuresOf(row, at);
              const isSilent = figures.every((figure) => figure === null);
              return (
                <li key={step} className={`wall-step ${isSilent ? 'wall-step-silent' : ''}`}>
                  <span>
                    <KhmerText text={indicatorLabel(step, wording)} />
                  </span>
                  <Cell figures={figures} asOf={asOf} hasUnit={step === 'displaced_again'} />
                </li>
              );
            })}
          </ol>
        </li>
      ))}
    </ul>
  );
}

function PlaceName({ place }: Pick<LadderRow, 'place'>) {
  const language = useLanguage();
  return (
    <span className="wall-name">
      <KhmerText text={placeLabel(place, language)} />
    </span>
  );
}

/** The last step counts those who are away again, as people and as families. */
function figuresOf({ steps, again }: LadderRow, at: number): readonly (ShownReading | null)[] {
  return at < LADDER.length ? [steps[at] ?? null] : [again.people, again.families];
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
            <strong className="wall-ladder-count run" style={{ '--w': widthOf(text) * 1.15 } as CSSProperties}>
              {text}
            </strong>
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

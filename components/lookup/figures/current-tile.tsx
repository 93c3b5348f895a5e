'use client';

import { useTranslations } from 'next-intl';
import { FigureChange } from '@/components/figures/figure-change';
import { FigureCount } from '@/components/figures/figure-count';
import { FigureOrigin } from '@/components/figures/figure-origin';
import { FigureStatus } from '@/components/figures/figure-status';
import type { LookupView } from '@/components/lookup/parts/lookup-frame';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import { figureAt } from '@/domain/board/latest';
import { type LineSubject, subjectFigure } from '@/domain/board/subjects';
import { lineLabel } from '@/domain/wording/labels';

/** The figure that speaks now for one subject, as a board's tile has it. */
export function CurrentTile({ subject, board, now, connection }: LookupView & { subject: LineSubject }) {
  const t = useTranslations('Lookup');
  const wording = useWording();
  const figure = subjectFigure(board, subject);
  const { current } = figure;
  const label = lineLabel(subject, wording);
  const provisional = current !== null && (figureAt(board, current)?.provisional ?? false);
  return (
    <section className="tile key-figure" aria-label={t('newest', { figure: label })}>
      <FigureStatus figure={figure} now={now} connection={connection} />
      <h2 className="t-label">
        <KhmerText text={label} />
      </h2>
      <FigureCount figure={figure} provisional={provisional} size="hero" />
      <FigureChange figure={figure} />
      <FigureOrigin figure={figure} provisional={provisional} />
    </section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FigureRow } from '@/client/draft/form/update-form';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { Board } from '@/domain/board/board';
import type { LineId } from '@/domain/board/lines';
import { previousOf, standingOf } from '@/domain/composer/previous';
import { changeShort } from '@/domain/wording/changes';
import { formatReportDay } from '@/domain/wording/dates';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';
import { useWritten } from './use-row';

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

type Props = { id: string; row: FigureRow; board: Board; corrects: number | null };

/** What the line said last, and how far the new figure is from it. */
export function PreviousValue({ id, row, board, corrects }: Props) {
  const t = useTranslations('Composer.row');
  const wording = useWording();
  const written = useWritten(row);
  const key = JSON.stringify(written);
  // The same words in another object are no other figure.
  const previous = useMemo(() => {
    const figure: typeof written = JSON.parse(key);
    return figure && previousOf(board, figure, corrects);
  }, [board, key, corrects]);
  const line = row.kept?.line ?? null;
  const now = <Standing {...{ board, written, of: corrects && line ? { update: corrects, line } : null }} />;
  if (written === null) return <p id={id} className="t-meta" />;
  if (previous === null) {
    return (
      <p id={id} className="t-meta">
        {now} {t('noEarlier')}
      </p>
    );
  }
  const { reading, change } = previous;
  const before = t('before', {
    value: qualifiedDigits(reading, wording).text,
    day: formatReportDay(reading.asOf, wording),
  });
  const { direction, text } = changeShort(change, unitWordsOf(reading.indicator, reading.breakdown), wording);
  return (
    <p id={id} className="t-meta">
      {now} <KhmerText text={before} />
      {change.kind === 'none' ? null : (
        <strong className="composer-change">
          {direction ? <Shape name={ARROWS[direction]} /> : null} <KhmerText text={text} />
        </strong>
      )}
    </p>
  );
}

type StandingProps = { board: Board; written: LineId | null; of: Parameters<typeof standingOf>[2] | null };

/** The value that is being corrected, beside the one of the report before. */
function Standing({ board, written, of }: StandingProps) {
  const t = useTranslations('Composer.row');
  const wording = useWording();
  const standing = written && of && standingOf(board, written, of);
  if (!standing) return null;
  return (
    <>
      <strong>
        <KhmerText text={t('standing', { value: qualifiedDigits(standing, wording).text })} />
      </strong>{' '}
      ·
    </>
  );
}

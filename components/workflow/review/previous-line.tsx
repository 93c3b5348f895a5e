'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape, type ShapeName } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { Previous } from '@/domain/composer/previous';
import type { Figure } from '@/domain/figures';
import { changeShort } from '@/domain/wording/changes';
import { formatReportDay } from '@/domain/wording/dates';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';

const ARROWS: Record<'up' | 'down' | 'level', ShapeName> = { up: 'up', down: 'down', level: 'same' };

/** What its line said last, with the day, and how far it is from that. */
export function PreviousLine({ figure, previous }: { figure: Figure; previous: Previous | null }) {
  const t = useTranslations('Composer.row');
  const wording = useWording();
  if (previous === null) return <p className="t-meta">{t('noEarlier')}</p>;
  const { reading, change } = previous;
  const before = { value: qualifiedDigits(reading, wording).text, day: formatReportDay(reading.asOf, wording) };
  const { direction, text } = changeShort(change, unitWordsOf(figure.indicator, figure.breakdown), wording);
  return (
    <p className="t-meta">
      <KhmerText text={t('before', before)} />
      {change.kind === 'none' ? null : (
        <strong className="composer-change">
          {direction ? <Shape name={ARROWS[direction]} /> : null} <KhmerText text={text} />
        </strong>
      )}
    </p>
  );
}

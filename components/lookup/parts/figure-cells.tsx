'use client';

import { useTranslations } from 'next-intl';
import { useAge } from '@/components/figures/board-context';
import { KhmerText } from '@/components/ui/khmer-text';
import { Link } from '@/components/ui/past-link';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Figure, ReleasedFigure } from '@/domain/figures';
import type { When } from '@/domain/when';
import { formatWhen } from '@/domain/wording/dates';
import { updateNumber } from '@/domain/wording/numbers';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { nilSentence } from '@/domain/wording/sentences';
import { formatAge } from '@/domain/wording/spans';
import { unitLabel, unitWordsOf } from '@/domain/wording/units';

/** Digits in Latin, because they stand in a column; the words that qualify them stay. */
export function FigureValue({ figure }: { figure: Figure }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const { value, indicator, breakdown, nil, provisional } = figure;
  const unit = value === null ? '' : unitLabel(unitWordsOf(indicator, breakdown), value, language);
  return (
    <>
      <span className="run">
        {qualifiedDigits(figure, { language, digits: 'latin' }).text} {unit}
      </span>
      {nil ? (
        <span className="t-meta block">
          <KhmerText text={nilSentence({ indicator, breakdown }, language)} />
        </span>
      ) : null}
      {provisional ? <span className="t-meta block">{t('provisional')}</span> : null}
    </>
  );
}

/** When it was true, and how long ago that is. */
export function AsOf({ asOf, now }: { asOf: When | null; now: number }) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const wording = useWording();
  const age = useAge(asOf, now);
  if (asOf === null || age === null) return <>{t('noDate')}</>;
  return (
    <>
      <span className="run">{formatWhen(asOf, { language, digits: 'latin' })}</span>
      <span className={`t-meta screen-only block ${age.freshness === 'out_of_date' ? 'font-semibold' : ''}`}>
        {formatAge(age.ms, { ...wording, digits: 'latin' })}
      </span>
    </>
  );
}

/** The report that it stands in. */
export function UpdateLink({ update, revision }: Pick<ReleasedFigure, 'update' | 'revision'>) {
  const t = useTranslations('Lookup');
  const language = useLanguage();
  const latin = { language, digits: 'latin' } as const;
  return (
    <Link href={`/updates/${update}`} className="run">
      {t('update', { number: updateNumber(update, latin) })}
      {revision > 1 ? ` · ${t('revision', { n: String(revision) })}` : ''}
    </Link>
  );
}

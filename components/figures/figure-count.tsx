import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { type KeyFigure, leadOf } from '@/domain/board/key-figures';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';

type Props = { figure: KeyFigure; provisional: boolean; size: 'hero' | 'figure' | 'label' };

/** Qualifier, figure and unit on one line, with small words. A part (`label`) has the unit of its whole. */
export function FigureCount({ figure, provisional, size }: Props) {
  const t = useTranslations('Board');
  const wording = useWording();
  const { indicator, breakdown } = figure;
  const { state, before, number, after } = qualifiedCount(leadOf(figure), wording, unitWordsOf(indicator, breakdown));
  if (state === 'words') {
    return (
      <p className={`t-${size} t-words`}>
        <span className="figure-said">{number}</span>
      </p>
    );
  }
  if (state !== 'count') {
    return (
      <p className={`t-${size} text-text-3`}>
        <span className="figure-words">
          <span aria-hidden="true">– </span>
          {number}
        </span>
      </p>
    );
  }
  return (
    <p className={`t-${size} run ${isWorded(number) ? 't-words' : ''}`}>
      {before === '' ? null : <span className="figure-words">{before} </span>}
      {number}
      {size === 'label' ? null : <span className="figure-words"> {after}</span>}
      {provisional ? (
        <abbr className="figure-words no-underline" title={t('provisional')}>
          {' '}
          [p]
        </abbr>
      ) : null}
    </p>
  );
}

/** ៦សែន ៤ម៉ឺន is words, not digits alone, and stands taller. */
function isWorded(number: string): boolean {
  return /[ក-ឳ]/.test(number);
}

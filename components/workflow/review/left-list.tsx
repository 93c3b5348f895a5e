'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { byLikelyLoss } from '@/domain/composer/likely-loss';
import { lineLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import type { MarkedParts } from './marks';

/** What stands in the original and not in the report: figures that were read, then numbers that were not. */
export function LeftList({ held: { left, unread } }: { held: MarkedParts }) {
  const t = useTranslations('Workflow.review.original');
  const tReasons = useTranslations('Composer.unread.reason');
  const wording = useWording();
  const language = useLanguage();
  const likely = byLikelyLoss(unread);
  const count = left.length + likely.length;
  if (count === 0) return <p className="t-meta">{t('nothingLeft')}</p>;
  return (
    <details open>
      <summary className="disclosure">{t('left', { n: formatCount(count, wording) })}</summary>
      <ul className="review-left">
        {left.map((read, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an original gives a figure twice, and its order never changes.
          <li key={at}>
            <KhmerText text={lineLabel(read, language)} />: {qualifiedDigits(read, wording).text}{' '}
            <span className="t-meta">{t('notTaken')}</span>
          </li>
        ))}
        {likely.map((each) => (
          <li key={each.start}>
            <q>{each.quote}</q> <span className="t-meta">{tReasons(each.reason)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

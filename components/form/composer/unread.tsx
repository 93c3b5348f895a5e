'use client';

import { useTranslations } from 'next-intl';
import { useWatch } from 'react-hook-form';
import type { FigureRow, UpdateForm } from '@/client/draft/form/update-form';
import { Button } from '@/components/ui/button';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import { byLikelyLoss } from '@/domain/composer/likely-loss';
import { amountLabel } from '@/domain/wording/amounts';
import { lineLabel } from '@/domain/wording/labels';
import { formatCount } from '@/domain/wording/numbers';
import { useHighlight } from './highlight';
import type { Composer } from './use-composer';

/** Nothing of the text disappears in silence: what was not understood, and what was dropped. */
export function Unread({ composer }: { composer: Composer }) {
  const t = useTranslations('Composer.unread');
  const wording = useWording();
  const figures = useWatch<UpdateForm, 'figures'>({ name: 'figures' });
  const taken = new Set(figures.map(({ found }) => found?.key));
  const unread = byLikelyLoss(composer.reading.unread).filter(({ start }) => !taken.has(`unread ${start}`));
  const count = unread.length + composer.dropped.length;
  if (count === 0) return null;
  return (
    <details open>
      <summary className="disclosure">{t('title', { n: formatCount(count, wording) })}</summary>
      <ul className="composer-unread">
        {composer.dropped.map((row) => (
          <Dropped key={row.found?.key} row={row} onBack={composer.putBack} />
        ))}
        {unread.map((each) => (
          <li key={`${each.start} ${each.reason}`}>
            <span>
              <q>{each.quote}</q> <span className="t-meta">{t(`reason.${each.reason}`)}</span>
            </span>
            <Button onClick={() => composer.addUnread(each)}>
              {t('add')} <VisuallyHidden>{each.quote}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Dropped({ row, onBack }: { row: FigureRow; onBack: (key: string) => void }) {
  const t = useTranslations('Composer.unread');
  const language = useLanguage();
  const { highlight } = useHighlight();
  const { indicator, breakdown, place, site, value, valueKind, amount, found } = row;
  if (indicator === '' || found === null) return null;
  const name = lineLabel({ indicator, breakdown: breakdown || null, place, site: site || null }, language);
  return (
    <li onPointerEnter={() => highlight(found.key)} onPointerLeave={() => highlight(null)}>
      <span>
        <s>
          <KhmerText text={name} /> {valueKind === 'words' && amount !== '' ? amountLabel(amount, language) : value}
        </s>{' '}
        <span className="t-meta">{t('dropped')}</span>
      </span>
      <Button onClick={() => onBack(found.key)}>
        {t('putBack')} <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
    </li>
  );
}

'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDeskFacts } from '@/components/workflow/facts';
import type { DeskItem } from '@/domain/item';

type Props = {
  number: number;
  isWithdrawn: boolean /** What is owed a review under this number. */;
  owed: DeskItem | null;
};

/** What the desk can do with something published: mend it in public, take it back, look at it after the fact. */
export function UpdateActs({ number, isWithdrawn, owed }: Props) {
  const t = useTranslations('Workflow.update');
  const { may } = useDeskFacts();
  return (
    <div className="form-actions">
      {owed ? (
        <Link className={`button no-underline ${may.review ? 'button-primary' : ''}`} href={`/desk/items/${owed.id}`}>
          {t('review')}
        </Link>
      ) : null}
      {!isWithdrawn && (may.write || may.correct) ? (
        <Link className="button no-underline" href={`/updates/${number}/correct`}>
          {t('correct')}
        </Link>
      ) : null}
      {!isWithdrawn && may.withdraw ? (
        <Link className="button no-underline" href={`/updates/${number}/withdraw`}>
          {t('withdraw')}
        </Link>
      ) : null}
    </div>
  );
}

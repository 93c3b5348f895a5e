'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { DeskItem } from '@/domain/item';

type Props = {
  number: number;
  isWithdrawn: boolean /** The review that is pending under this number. */;
  pendingReview: DeskItem | null;
};

/** What the desk can do with a published update: correct it, withdraw it, review it later. */
export function UpdateActs({ number, isWithdrawn, pendingReview }: Props) {
  const t = useTranslations('Workflow.update');
  const { may } = useDeskInfo();
  return (
    <div className="form-actions">
      {pendingReview ? (
        <Link
          className={`button no-underline ${may.review ? 'button-primary' : ''}`}
          href={`/desk/items/${pendingReview.id}`}
        >
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

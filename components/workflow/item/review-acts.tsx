'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { JudgeButton } from '@/components/workflow/review/judge-button';
import { updateNumber } from '@/domain/wording/numbers';
import type { ActProps } from './act-props';

/** It stands on the screens; where that came first, a second person looks at it now. */
export function ReviewActs({ item, act, isToldAbove }: ActProps & { isToldAbove: boolean }) {
  const t = useTranslations('Workflow.judge');
  const wording = useWording();
  const { me, may } = useDeskInfo();
  const { update, debt } = item;
  const isOwn = debt?.by.id === me.id;
  return (
    <div className="judge-bar">
      {update === null || isToldAbove ? null : (
        <Link href={`/updates/${update}`}>{t('look', { number: updateNumber(update, wording) })}</Link>
      )}
      {debt && isOwn ? <p className="font-semibold">{t('reviewOwn')}</p> : null}
      {debt && may.review && !isOwn ? <JudgeButton label={t('review')} onJudge={() => act('review')} /> : null}
    </div>
  );
}

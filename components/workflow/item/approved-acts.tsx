'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { ActProps } from './act-props';
import { RefuseForm } from './refuse-form';
import { ScheduleForm } from './schedule-form';

/** Approved: it goes out now, or at its time, or back after all. */
export function ApprovedActs({ item, now, act }: ActProps) {
  const t = useTranslations('Workflow.judge');
  const { may } = useDeskInfo();
  const { revision, releaseAt } = item;
  if (!may.approve) return null;
  return (
    <div className="judge-bar">
      <Button kind="primary" onClick={() => act('release', { revision })}>
        {t('release')}
      </Button>
      <ScheduleForm
        key={releaseAt}
        now={now}
        label={t(releaseAt === null ? 'schedule' : 'reschedule')}
        onSchedule={(at) => act('schedule', { revision, releaseAt: at })}
      />
      {releaseAt === null ? null : <Button onClick={() => act('unschedule')}>{t('unschedule')}</Button>}
      <RefuseForm onRefuse={(said) => act('refuse', { revision, words: said })} />
    </div>
  );
}

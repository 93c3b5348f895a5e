'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { PublishFirst } from '@/components/workflow/editor/publish-first';
import { JudgeButton } from '@/components/workflow/review/judge-button';
import { isOwnWork, mayJudge, useJudging } from '@/components/workflow/review/judging';
import type { ActProps } from './act-props';
import { RefuseForm } from './refuse-form';
import { ScheduleForm } from './schedule-form';

/** Approve exactly this revision, set its time, or send it back; in an emergency publish it first. */
export function SubmittedActs(props: ActProps) {
  const t = useTranslations('Workflow.judge');
  const info = useDeskInfo();
  const isOwn = info.approval && isOwnWork(props.item, info.me.id);
  return (
    <div className="judge-bar">
      {isOwn ? <p className="font-semibold">{t('own')}</p> : null}
      {mayJudge(props.item, info) ? <Approve {...props} /> : null}
      <Release {...props} />
    </div>
  );
}

function Approve({ item: { revision }, now, act }: ActProps) {
  const t = useTranslations('Workflow.judge');
  const { once } = useJudging();
  return (
    <>
      <JudgeButton label={t('approve')} onJudge={() => act('approve', { revision })} />
      <ScheduleForm
        now={now}
        label={t('approveAt')}
        onSchedule={(releaseAt) => once(() => act('approve', { revision, releaseAt }))}
      />
      <RefuseForm onRefuse={(said) => act('refuse', { revision, words: said })} />
    </>
  );
}

/** Out without approval: freely where the rule is off, else with the reason, by those who may. */
function Release({ item: { revision, corrects }, act }: ActProps) {
  const t = useTranslations('Workflow.judge');
  const { may, approval, mayPublishFirst } = useDeskInfo();
  const mayRelease = corrects ? may.correct : may.publish;
  if (!mayRelease) return null;
  if (!approval) return <Button onClick={() => act('release', { revision })}>{t('release')}</Button>;
  if (!mayPublishFirst) return null;
  return <PublishFirst onPublish={(reason) => act('release', { revision, publishFirst: { reason } })} />;
}

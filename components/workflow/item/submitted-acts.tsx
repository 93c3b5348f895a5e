'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useDeskInfo } from '@/components/workflow/desk-info';
import { PublishFirst } from '@/components/workflow/editor/publish-first';
import type { DeskItem } from '@/domain/item';
import type { ActProps } from './act-props';
import { RefuseForm } from './refuse-form';
import { ScheduleForm } from './schedule-form';

/** Approve exactly this revision, set its time, or send it back; in an emergency publish it first. */
export function SubmittedActs(props: ActProps) {
  const t = useTranslations('Workflow.judge');
  const { me, may, approval } = useDeskInfo();
  const isOwn = approval && isOwnWork(props.item, me.id);
  return (
    <div className="judge-bar">
      {isOwn ? <p className="font-semibold">{t('own')}</p> : null}
      {may.approve && !isOwn ? <Approve {...props} /> : null}
      <Release {...props} />
    </div>
  );
}

function Approve({ item: { revision }, now, act }: ActProps) {
  const t = useTranslations('Workflow.judge');
  return (
    <>
      <Button kind="primary" onClick={() => act('approve', { revision })}>
        {t('approve')}
      </Button>
      <ScheduleForm
        now={now}
        label={t('approveAt')}
        onSchedule={(releaseAt) => act('approve', { revision, releaseAt })}
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

/** The person who began it and the person who submitted it may not approve it. */
function isOwnWork({ author, submitted }: DeskItem, me: string): boolean {
  return author.id === me || submitted?.by.id === me;
}

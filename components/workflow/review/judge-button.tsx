'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';
import { JUDGE_ID, useJudging } from './judging';

/** Approve or review: it waits, and says why, until each unusual figure was looked at. */
export function JudgeButton({ label, onJudge }: { label: string; onJudge: () => void }) {
  const t = useTranslations('Workflow.review');
  const wording = useWording();
  const { waiting, once } = useJudging();
  const isReady = waiting === 0;
  return (
    <div className="grid gap-1">
      <Button
        id={JUDGE_ID}
        kind={isReady ? 'primary' : 'plain'}
        aria-describedby="judge-waits"
        className="justify-self-start"
        onClick={() => once(onJudge)}
      >
        {label}
      </Button>
      <p id="judge-waits" role="status" className="form-hint">
        {waiting === null ? t('reading') : null}
        {waiting ? t('waits', { n: formatCount(waiting, wording) }) : null}
      </p>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { Corrects } from '@/domain/item';
import { StaleNotice, useDigits } from './stale-notice';
import { useOvertaken } from './use-overtaken';

type Props = { against: Corrects; isAnswer: boolean; onGoOn: (revision: number) => void };

/** The update was corrected before it could be withdrawn. A person who has seen that may still withdraw it. */
export function StaleWithdrawal({ against, isAnswer, onGoOn }: Props) {
  const t = useTranslations('Workflow.stale');
  const digits = useDigits();
  const overtaken = useOvertaken(against);
  if (overtaken === null) return null;
  const { revision } = overtaken.newest;
  const n = digits(revision);
  return (
    <StaleNotice overtaken={overtaken} isAnswer={isAnswer}>
      <p>{t('withdrawText', { n })}</p>
      <Button onClick={() => onGoOn(revision)}>{t('goOn', { n })}</Button>
    </StaleNotice>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { DeskItem, ItemState } from '@/domain/item';
import { StaleNotice, useDigits } from './stale-notice';
import { useOvertaken } from './use-overtaken';

const WAITING: readonly ItemState[] = ['submitted', 'approved'];

/** A waiting correction was overtaken. Reviewers see it here, before the server refuses them. */
export function StaleSubmitted({ item: { corrects, state }, isAnswer }: { item: DeskItem; isAnswer: boolean }) {
  const t = useTranslations('Workflow.stale');
  const digits = useDigits();
  const overtaken = useOvertaken(WAITING.includes(state) ? corrects : null);
  if (overtaken === null) return null;
  return (
    <StaleNotice overtaken={overtaken} isAnswer={isAnswer}>
      <p>{t('handed', { n: digits(overtaken.newest.revision) })}</p>
    </StaleNotice>
  );
}

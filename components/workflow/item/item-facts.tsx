'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import type { DeskItem } from '@/domain/item';
import { formatInstant } from '@/domain/wording/dates';

/** Who began it, who had it last, why it came back. */
export function ItemFacts({ item }: { item: DeskItem }) {
  const t = useTranslations('Workflow');
  const wording = useWording();
  const when = (instant: string) => formatInstant(Date.parse(instant), wording);
  const { author, changedBy, changedAt, refusal, debt, approval } = item;
  return (
    <>
      <p className="desk-item-facts">
        <span>{t('by', { name: author.name })}</span>
        <span>{t('changed', { name: changedBy.name, when: when(changedAt) })}</span>
        {approval ? <span>{t('item.approvedBy', { name: approval.by.name, when: when(approval.at) })}</span> : null}
      </p>
      {refusal ? (
        <p className="form-notice form-notice-bad">
          {t('refusedWords', { name: refusal.by.name, words: refusal.words })}
        </p>
      ) : null}
      {debt ? (
        <p className="form-notice form-notice-bad">{t('debtWords', { name: debt.by.name, words: debt.reason })}</p>
      ) : null}
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';
import type { DeskItem } from '@/domain/workflow/item';

/** Who began it, who had it last, why it came back. */
export function ItemFacts({ item }: { item: DeskItem }) {
  const words = useTranslations('Workflow');
  const wording = useWording();
  const when = (instant: string) => formatInstant(Date.parse(instant), wording);
  const { author, changedBy, changedAt, refusal, debt, approval } = item;
  return (
    <>
      <p className="desk-item-facts">
        <span>{words('by', { name: author.name })}</span>
        <span>{words('changed', { name: changedBy.name, when: when(changedAt) })}</span>
        {approval ? <span>{words('item.approvedBy', { name: approval.by.name, when: when(approval.at) })}</span> : null}
      </p>
      {refusal ? (
        <p className="form-notice form-notice-bad">
          {words('refusedWords', { name: refusal.by.name, words: refusal.words })}
        </p>
      ) : null}
      {debt ? (
        <p className="form-notice form-notice-bad">{words('debtWords', { name: debt.by.name, words: debt.reason })}</p>
      ) : null}
    </>
  );
}

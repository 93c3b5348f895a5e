'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import { useDeskFacts } from '@/components/workflow/facts';
import { formatInstant } from '@/domain/wording/dates';
import { formatAgo } from '@/domain/wording/spans';
import type { DeskItem } from '@/domain/workflow/item';

/** Whoever changed it so lately may have it open still. */
const LATELY_MS = 3 * 60_000;

/** Who began it, who had it last, why it came back; and whether somebody else is at it now. */
export function ItemFacts({ item, now }: { item: DeskItem; now: number }) {
  const words = useTranslations('Workflow');
  const language = useLanguage();
  const { me } = useDeskFacts();
  const when = (instant: string) => formatInstant(Date.parse(instant), language);
  const { author, changedBy, changedAt, refusal, debt, approval } = item;
  const age = now - Date.parse(changedAt);
  const isRefused = refusal?.at === changedAt;
  const isOther = item.state === 'draft' && !isRefused && changedBy.id !== me.id && age < LATELY_MS;
  return (
    <>
      <p className="desk-item-facts">
        <span>{words('by', { name: author.name })}</span>
        <span>{words('changed', { name: changedBy.name, when: when(changedAt) })}</span>
        {approval ? <span>{words('item.approvedBy', { name: approval.by.name, when: when(approval.at) })}</span> : null}
      </p>
      {isOther ? (
        <p className="desk-notice desk-notice-warn" role="status">
          {words('item.open', { name: changedBy.name, ago: formatAgo(age, language) })}
        </p>
      ) : null}
      {refusal ? (
        <p className="desk-notice desk-notice-bad">
          {words('refusedWords', { name: refusal.by.name, words: refusal.words })}
        </p>
      ) : null}
      {debt ? (
        <p className="desk-notice desk-notice-bad">{words('debtWords', { name: debt.by.name, words: debt.reason })}</p>
      ) : null}
    </>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActNotice } from '@/components/workflow/acts/act-notice';
import { refusalOf, useAct } from '@/components/workflow/acts/use-act';
import { ReceiptPanel } from '@/components/workflow/editor/receipt-panel';
import { StaleSubmitted } from '@/components/workflow/stale/stale-submitted';
import { isRefusedAsStale } from '@/components/workflow/stale/use-overtaken';
import type { DeskItem } from '@/domain/item';
import type { Receipt } from '@/domain/outcome';
import type { ActProps } from './act-props';
import { ApprovedActs } from './approved-acts';
import { EditActs } from './edit-acts';
import { ReviewActs } from './review-acts';
import { SubmittedActs } from './submitted-acts';

type Props = {
  item: DeskItem;
  /** There is a newer version than the one that is shown: nobody may review what they do not see. */
  isBehind: boolean;
  now: number;
  /** null = the form is open. */
  onEdit: (() => void) | null;
  onDiscard: () => void;
};

/** What the person may do with the item now, or why not. */
export function ItemActions({ item, isBehind, now, onEdit, onDiscard }: Props) {
  const t = useTranslations('Workflow.judge');
  const { acting, run } = useAct();
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const act: ActProps['act'] = async (name, body = {}) => {
    const path = name === 'review' ? `updates/${item.update}/review` : `drafts/${item.id}/${name}`;
    const request = { path, body: { version: item.version, ...body }, title: t(name) };
    const answer = await run<{ receipt?: Receipt }>(request);
    if (!answer.ok) return;
    setReceipt(answer.value.receipt ?? null);
    if (name === 'discard') onDiscard();
  };
  const props = { item, now, act };
  const isStale = isRefusedAsStale(refusalOf(acting));
  return (
    <div className="grid gap-4" inert={isBehind || acting.status === 'sending'}>
      {receipt ? <ReceiptPanel receipt={receipt} /> : null}
      {onEdit ? <StaleSubmitted key={String(isStale)} isAnswer={isStale} item={item} /> : null}
      {item.state === 'submitted' ? <SubmittedActs {...props} /> : null}
      {item.state === 'approved' ? <ApprovedActs {...props} /> : null}
      {item.state === 'released' ? (
        <ReviewActs {...props} isToldAbove={receipt !== null} />
      ) : (
        <EditActs {...props} onEdit={onEdit} />
      )}
      <ActNotice acting={acting} />
    </div>
  );
}

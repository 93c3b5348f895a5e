'use client';

import { useTranslations } from 'next-intl';
import { StageFrame, type StageProps, useReadAgain } from '@/components/stage/stage-frame';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import type { Debt } from '@/domain/briefing/said/debts';
import { DebtItem } from './debt-item';

/** Corrections owed: whoever heard a figure that does not stand any more, with the words to tell them. */
export function DebtsPage({ debts, ...props }: StageProps & { debts: readonly Debt[] }) {
  const t = useTranslations('Debts');
  const live = useReadAgain(props);
  const [open, done] = [true, false].map((isOpen) => debts.filter((debt) => (debt.done === null) === isOpen));
  return (
    <StageFrame live={live} title={t('title')}>
      <p className="text-text-2">
        <KhmerText text={t('intro')} />
      </p>
      <DebtList title={t('open')} debts={open ?? []} empty={t('none')} />
      {done && done.length > 0 ? <DebtList title={t('done')} debts={done} /> : null}
    </StageFrame>
  );
}

function DebtList({ title, debts, empty }: { title: string; debts: readonly Debt[]; empty?: string }) {
  return (
    <Section title={title}>
      {debts.length === 0 ? <p>{empty}</p> : null}
      <ul className="stage-list">
        {debts.map((debt) => (
          <DebtItem key={`${debt.utterance.id}@${debt.revision}`} debt={debt} />
        ))}
      </ul>
    </Section>
  );
}

'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lastOfChains } from '@/client/outbox/entry-chain';
import type { OutboxEntry } from '@/client/outbox/outbox';
import { useOutbox } from '@/client/outbox/use-outbox';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { SignInLink } from '@/components/workflow/acts/act-notice';
import { useDeskInfo } from '@/components/workflow/desk-info';

/** What this device sent: requests without a definite answer, and answers that nobody has seen yet. */
export function OutboxList() {
  const t = useTranslations('Workflow.outbox');
  const { me } = useDeskInfo();
  const { entries, waiting, outbox } = useOutbox(me.id);
  const requests = lastOfChains(entries);
  if (requests.length === 0) return null;
  return (
    <section className="form-section" aria-labelledby="outbox">
      <h2 id="outbox" className="t-label">
        {t('title')}
      </h2>
      <ul className="desk-items">
        {requests.map((entry) => (
          <EntryRow key={entry.key} entry={entry} onSeen={() => outbox?.forget(entry.key)} />
        ))}
      </ul>
      {waiting > 0 ? (
        <p className="t-meta">
          {t('waitingText')} <SignInLink />
        </p>
      ) : null}
    </section>
  );
}

function EntryRow({ entry, onSeen }: { entry: OutboxEntry; onSeen: () => void }) {
  const t = useTranslations('Workflow.outbox');
  const say = useRefusalWords();
  const { answer } = entry;
  return (
    <li className="form-actions justify-between">
      <Title entry={entry} />
      {answer === null ? (
        <Chip tone="warn" shape="half">
          {t('waiting')}
        </Chip>
      ) : (
        <span className="form-actions">
          <Chip tone={answer.ok ? 'ok' : 'bad'} shape={answer.ok ? 'check' : 'warning'}>
            {answer.ok ? t('confirmed') : say({ code: answer.code })}
          </Chip>
          <Button onClick={onSeen}>{t('seen')}</Button>
        </span>
      )}
    </li>
  );
}

/** Leads to the form that sent it, as long as a person may have to write there. */
function Title({ entry: { title, page, answer } }: { entry: OutboxEntry }) {
  const isOpen = page !== undefined && !answer?.ok;
  return <span className="font-semibold">{isOpen ? <Link href={page}>{title}</Link> : title}</span>;
}

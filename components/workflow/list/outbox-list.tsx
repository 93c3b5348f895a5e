'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { lastOnes } from '@/client/outbox/chain';
import type { Parcel } from '@/client/outbox/outbox';
import { useOutbox } from '@/client/outbox/use-outbox';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { SignInLink } from '@/components/workflow/acts/act-notice';
import { useDeskFacts } from '@/components/workflow/facts';

/** What was sent from this device and is not settled, or whose answer nobody has seen yet. */
export function OutboxList() {
  const words = useTranslations('Workflow.outbox');
  const { me } = useDeskFacts();
  const { parcels, waiting, outbox } = useOutbox(me.id);
  const wishes = lastOnes(parcels);
  if (wishes.length === 0) return null;
  return (
    <section className="form-section" aria-labelledby="outbox">
      <h2 id="outbox" className="t-label">
        {words('title')}
      </h2>
      <ul className="desk-items">
        {wishes.map((parcel) => (
          <ParcelRow key={parcel.key} parcel={parcel} onSeen={() => outbox?.forget(parcel.key)} />
        ))}
      </ul>
      {waiting > 0 ? (
        <p className="t-meta">
          {words('waitingText')} <SignInLink />
        </p>
      ) : null}
    </section>
  );
}

function ParcelRow({ parcel, onSeen }: { parcel: Parcel; onSeen: () => void }) {
  const words = useTranslations('Workflow.outbox');
  const say = useRefusalWords();
  const { answer } = parcel;
  return (
    <li className="form-actions justify-between">
      <Title parcel={parcel} />
      {answer === null ? (
        <Chip tone="warn" shape="half">
          {words('waiting')}
        </Chip>
      ) : (
        <span className="form-actions">
          <Chip tone={answer.ok ? 'ok' : 'bad'} shape={answer.ok ? 'check' : 'warning'}>
            {answer.ok ? words('confirmed') : say({ code: answer.code })}
          </Chip>
          <Button onClick={onSeen}>{words('seen')}</Button>
        </span>
      )}
    </li>
  );
}

/** Leads to the form it was sent from, for as long as it may have to be written on. */
function Title({ parcel: { title, page, answer } }: { parcel: Parcel }) {
  const isOpen = page !== undefined && !answer?.ok;
  return <span className="font-semibold">{isOpen ? <Link href={page}>{title}</Link> : title}</span>;
}

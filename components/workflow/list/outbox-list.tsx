'use client';

import { useTranslations } from 'next-intl';
import type { Parcel } from '@/client/outbox/outbox';
import { useOutbox } from '@/client/outbox/use-outbox';
import { useRefusalWords } from '@/components/desk/refusal-words';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { SignInLink } from '@/components/workflow/acts/act-notice';
import { useDeskFacts } from '@/components/workflow/facts';

/** What was sent from this device and is not settled, or whose answer nobody has seen yet. */
export function OutboxList() {
  const words = useTranslations('Workflow.outbox');
  const { me } = useDeskFacts();
  const { parcels, waiting, outbox } = useOutbox(me.id);
  if (parcels.length === 0) return null;
  return (
    <section className="desk-section" aria-labelledby="outbox">
      <h2 id="outbox" className="t-label">
        {words('title')}
      </h2>
      <ul className="desk-items">
        {parcels.map((parcel) => (
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

function ParcelRow({ parcel: { title, answer }, onSeen }: { parcel: Parcel; onSeen: () => void }) {
  const words = useTranslations('Workflow.outbox');
  const say = useRefusalWords();
  return (
    <li className="desk-actions justify-between">
      <span className="font-semibold">{title}</span>
      {answer === null ? (
        <Chip tone="warn" shape="half">
          {words('waiting')}
        </Chip>
      ) : (
        <span className="desk-actions">
          <Chip tone={answer.ok ? 'ok' : 'bad'} shape={answer.ok ? 'check' : 'warning'}>
            {answer.ok ? words('confirmed') : say({ code: answer.code })}
          </Chip>
          <Button onClick={onSeen}>{words('seen')}</Button>
        </span>
      )}
    </li>
  );
}

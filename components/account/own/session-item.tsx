'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import { formatInstant } from '@/domain/wording/dates';
import { deviceOf } from './device';

export type SessionInfo = {
  id: string;
  startedAt: string;
  address: string | null;
  device: string | null;
  own?: boolean;
};

/** The device and the start of the session, as one phrase. */
export function useSessionWords(): (session: SessionInfo) => { device: string; time: string } {
  const t = useTranslations('Account.sessions');
  const wording = useWording();
  return ({ device, startedAt }) => ({
    device: deviceOf(device) ?? t('unknown'),
    time: t('since', { time: formatInstant(Date.parse(startedAt), wording) }),
  });
}

export function SessionItem({ session, children }: { session: SessionInfo; children?: ReactNode }) {
  const t = useTranslations('Account.sessions');
  const { device, time } = useSessionWords()(session);
  return (
    <li className="account-row">
      <div>
        <p>
          {device}{' '}
          {session.own ? (
            <Chip tone="ok" shape="check">
              {t('this')}
            </Chip>
          ) : null}
        </p>
        <p className="t-meta">
          {time}
          {session.address ? ` · ${t('address', { address: session.address })}` : null}
        </p>
      </div>
      {children}
    </li>
  );
}

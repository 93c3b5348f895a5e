'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/forms/confirm-button';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import { type SessionInfo, SessionItem, useSessionWords } from './session-item';

/** The devices where a person is signed in. Each session can be ended, or all of them. */
export function OwnSessions({ sessions }: { sessions: readonly SessionInfo[] }) {
  const t = useTranslations('Account.sessions');
  const { sending, send } = useSend('/api/v1/account/sessions/end');
  const leave = async () => {
    if (await send({})) window.location.assign('/sign-in');
  };
  return (
    <Section title={t('title')}>
      <RefusedNotice sending={sending} />
      <ul className="account-list">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session}>
            {session.own ? null : <EndButton session={session} />}
          </SessionItem>
        ))}
      </ul>
      <div>
        <ConfirmButton question={t('everywhereSure')} onSure={() => void leave()}>
          {t('everywhere')}
        </ConfirmButton>
      </div>
    </Section>
  );
}

function EndButton({ session }: { session: SessionInfo }) {
  const t = useTranslations('Account.sessions');
  const router = useRouter();
  const { sending, send } = useSend(`/api/v1/account/sessions/${session.id}/end`);
  const end = async () => {
    await send({});
    router.refresh();
  };
  return (
    <Button
      aria-label={t('endLabel', useSessionWords()(session))}
      disabled={sending.status === 'sending'}
      onClick={() => void end()}
    >
      {t('end')}
    </Button>
  );
}

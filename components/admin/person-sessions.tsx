'use client';

import { useTranslations } from 'next-intl';
import { type SessionInfo, SessionItem, useSessionWords } from '@/components/account/own/session-item';
import { Section } from '@/components/ui/section';
import { PersonAct } from './person-act';

/** The devices where a person is signed in, with one button that ends all sessions. */
export function PersonSessions({ id, sessions }: { id: string; sessions: readonly SessionInfo[] }) {
  const t = useTranslations('People.person');
  if (sessions.length === 0) {
    return (
      <Section title={t('sessions')}>
        <p>{t('noSessions')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('sessions')}>
      <ul className="account-list">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session}>
            <EndOne id={id} session={session} />
          </SessionItem>
        ))}
      </ul>
      <PersonAct path={`${id}/sign-out`} question={t('signOutSure')} label={t('signOut')} />
    </Section>
  );
}

function EndOne({ id, session }: { id: string; session: SessionInfo }) {
  const t = useTranslations('Account.sessions');
  const tPerson = useTranslations('People.person');
  return (
    <PersonAct
      path={`${id}/sessions/${session.id}/end`}
      question={tPerson('endSure')}
      label={t('end')}
      named={t('endLabel', useSessionWords()(session))}
    />
  );
}

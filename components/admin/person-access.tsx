'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { PasswordLink } from './password-link';
import { PersonAct } from './person-act';
import type { PersonFacts } from './person-row';

/** How this person signs in: the password, the second factor, or not at all. */
export function PersonAccess({ person }: { person: PersonFacts }) {
  const t = useTranslations('People.person');
  const { id, disabledAt, secondFactor } = person;
  return (
    <Section title={t('access')}>
      {disabledAt ? null : <PasswordLink id={id} />}
      {secondFactor ? (
        <PersonAct
          path={`${id}/second-factor-reset`}
          text={t('factorResetText')}
          question={t('factorResetSure')}
          label={t('factorReset')}
        />
      ) : null}
      {disabledAt ? (
        <PersonAct path={`${id}/enable`} question={t('enableSure')} label={t('enable')} />
      ) : (
        <PersonAct path={`${id}/disable`} text={t('disableText')} question={t('disableSure')} label={t('disable')} />
      )}
    </Section>
  );
}

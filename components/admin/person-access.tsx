'use client';

import { useTranslations } from 'next-intl';
import { Section } from '@/components/ui/section';
import { PasswordLink } from './password-link';
import { PersonAct } from './person-act';
import type { PersonFacts } from './person-row';

/** How this person comes in: password, second factor, at all. */
export function PersonAccess({ person }: { person: PersonFacts }) {
  const words = useTranslations('People.person');
  const { id, disabledAt, secondFactor } = person;
  return (
    <Section title={words('access')}>
      {disabledAt ? null : <PasswordLink id={id} />}
      {secondFactor ? (
        <PersonAct
          path={`${id}/second-factor-reset`}
          text={words('factorResetText')}
          question={words('factorResetSure')}
          label={words('factorReset')}
        />
      ) : null}
      {disabledAt ? (
        <PersonAct path={`${id}/enable`} question={words('enableSure')} label={words('enable')} />
      ) : (
        <PersonAct
          path={`${id}/disable`}
          text={words('disableText')}
          question={words('disableSure')}
          label={words('disable')}
        />
      )}
    </Section>
  );
}

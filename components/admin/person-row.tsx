'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { GrantList } from '@/components/account/grant-list';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import type { RoleGrant } from '@/domain/policy';
import { formatInstant } from '@/domain/wording/dates';

export type PersonFacts = {
  id: string;
  name: string;
  email: string;
  grants: RoleGrant[];
  disabledAt: string | null;
  secondFactor: boolean;
  lastSignIn: string | null;
};

export function PersonRow({ person }: { person: PersonFacts }) {
  return (
    <li className="account-row">
      <div>
        <p className="t-label">
          <Link href={`/admin/people/${person.id}`}>{person.name}</Link>
        </p>
        <p className="t-meta">{person.email}</p>
        <PersonState person={person} />
      </div>
      <div className="t-meta">
        <GrantList grants={person.grants} />
      </div>
    </li>
  );
}

/** Whether and how this person can sign in. */
export function PersonState({ person }: { person: PersonFacts }) {
  const t = useTranslations('People');
  const wording = useWording();
  const { disabledAt, secondFactor, lastSignIn } = person;
  return (
    <p className="flex flex-wrap items-center gap-2">
      <span className="t-meta">
        {lastSignIn ? t('lastSignIn', { time: formatInstant(Date.parse(lastSignIn), wording) }) : t('neverSignedIn')}
      </span>
      {disabledAt ? (
        <Chip tone="bad" shape="empty">
          {t('disabled')}
        </Chip>
      ) : null}
      {secondFactor ? (
        <Chip tone="ok" shape="check">
          {t('withFactor')}
        </Chip>
      ) : null}
    </p>
  );
}

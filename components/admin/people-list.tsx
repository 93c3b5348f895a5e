'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { useWording } from '@/components/ui/wording';
import { formatCount } from '@/domain/wording/numbers';
import { type InviteFacts, InviteRow } from './invite-row';
import { type PersonFacts, PersonRow } from './person-row';

type Props = { query: string; people: readonly PersonFacts[]; invites: readonly InviteFacts[] };

/** All people, or those that the search finds; and the invites that nobody has used yet. */
export function PeopleList({ query, people, invites }: Props) {
  const t = useTranslations('People');
  const wording = useWording();
  return (
    <div className="form-stack">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Search query={query} />
        <Link href="/admin/people/invite" className="button button-primary inline-flex items-center no-underline">
          {t('invite')}
        </Link>
      </div>
      <p role="status">
        {people.length > 0 ? t('found', { count: formatCount(people.length, wording) }) : t('nobody')}
      </p>
      <ul className="account-list">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      {invites.length > 0 ? (
        <section aria-labelledby="invites">
          <h2 id="invites" className="t-label mb-2">
            {t('invites.title')}
          </h2>
          <ul className="account-list">
            {invites.map((invite) => (
              <InviteRow key={invite.id} invite={invite} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

/** A plain form: the search is in the address. */
function Search({ query }: { query: string }) {
  const t = useTranslations('People');
  return (
    <search className="max-w-[32rem] grow">
      <form className="form-with-button" action="/admin/people">
        <TextField id="q" name="q" type="search" label={t('search')} defaultValue={query} />
        <Button type="submit">{t('find')}</Button>
      </form>
    </search>
  );
}

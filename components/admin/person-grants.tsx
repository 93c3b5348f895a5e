'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import type { PlaceCode } from '@/domain/places';
import type { RoleGrant } from '@/domain/policy';
import { GrantFields } from './grant-fields';
import { toChoices, toGrants } from './grants';

type Props = { id: string; grants: readonly RoleGrant[]; affected: readonly PlaceCode[] };

export function PersonGrants({ id, grants, affected }: Props) {
  const t = useTranslations('People.person');
  const tForm = useTranslations('People.form');
  const router = useRouter();
  const { sending, send } = useSend(`/api/v1/people/${id}/grants`, 'PUT');
  const [choices, setChoices] = useState(() => toChoices(grants));
  const [isSaved, setSaved] = useState(false);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const answer = await send({ grants: toGrants(choices) });
    setSaved(answer !== null);
    if (answer) router.refresh();
  }

  return (
    <Section title={t('grants')}>
      <form className="grid gap-4" onSubmit={(event) => void save(event)}>
        <p>{t('grantsText')}</p>
        <RefusedNotice sending={sending} />
        <GrantFields
          legend={tForm('grants')}
          choices={choices}
          affected={affected}
          onChange={(next) => {
            setSaved(false);
            setChoices(next);
          }}
        />
        <DoneChip text={isSaved ? t('saved') : null} />
        <Button type="submit" className="w-fit" disabled={sending.status === 'sending'}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}

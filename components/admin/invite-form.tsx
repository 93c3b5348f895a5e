'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { textsOf } from '@/components/ui/forms/form-texts';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useFieldText } from '@/components/ui/forms/use-refusal-text';
import { refusedOf, useSend } from '@/components/ui/forms/use-send';
import { useWording } from '@/components/ui/wording';
import type { PlaceCode } from '@/domain/places';
import { formatInstant } from '@/domain/wording/dates';
import { CopyLink } from './copy-link';
import { GrantFields } from './grant-fields';
import { toChoices, toGrants } from './grants';

type InviteResult = { name: string; link: string; expiresAt: string };

/** Makes an invite: a link for a new person. */
export function InviteForm({ affected }: { affected: readonly PlaceCode[] }) {
  const t = useTranslations('People.form');
  const { sending, send } = useSend('/api/v1/people/invites');
  const errorOf = useFieldText(refusedOf(sending));
  const [choices, setChoices] = useState(() => toChoices([{ role: 'viewer', provinces: null }]));
  const [made, setMade] = useState<InviteResult | null>(null);

  async function invite(event: FormEvent<HTMLFormElement>): Promise<void> {
    const { name = '', email = '' } = textsOf(event);
    const answer = await send({ name, email, grants: toGrants(choices) });
    if (answer) setMade({ name, link: String(answer.link), expiresAt: String(answer.expiresAt) });
  }

  if (made) return <InviteMade made={made} onAgain={() => setMade(null)} />;
  return (
    <form className="form-section max-w-[48rem]" noValidate onSubmit={(event) => void invite(event)}>
      <p>{t('text')}</p>
      <RefusedNotice sending={sending} />
      <TextField id="name" name="name" required maxLength={100} label={t('name')} error={errorOf('name')} />
      <TextField id="email" name="email" type="email" required label={t('email')} error={errorOf('email')} />
      <GrantFields legend={t('grants')} {...{ choices, affected }} onChange={setChoices} />
      <Button kind="primary" type="submit" className="w-fit" disabled={sending.status === 'sending'}>
        {t('submit')}
      </Button>
    </form>
  );
}

function InviteMade({ made, onAgain }: { made: InviteResult; onAgain: () => void }) {
  const t = useTranslations('People.form');
  const wording = useWording();
  const time = formatInstant(Date.parse(made.expiresAt), wording);
  return (
    <div className="form-section max-w-[48rem]">
      <p role="status">{t('made', { name: made.name, time })}</p>
      <CopyLink link={made.link} />
      <div className="form-actions">
        <Button onClick={onAgain}>{t('again')}</Button>
        <Link href="/admin/people">{t('back')}</Link>
      </div>
    </div>
  );
}

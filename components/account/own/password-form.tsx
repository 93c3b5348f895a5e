'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { PasswordFields } from '@/components/account/password-fields';
import { Button } from '@/components/ui/button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { textsOf } from '@/components/ui/forms/form-texts';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useFieldText } from '@/components/ui/forms/use-refusal-text';
import { refusedOf, useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';

export function PasswordForm() {
  const t = useTranslations('Account.password');
  const router = useRouter();
  const { sending, send } = useSend('/api/v1/account/password');
  const errorOf = useFieldText(refusedOf(sending));
  const [isDone, setDone] = useState(false);

  async function change(event: FormEvent<HTMLFormElement>): Promise<void> {
    const form = event.currentTarget;
    const answer = await send(textsOf(event));
    setDone(answer !== null);
    if (!answer) return;
    form.reset();
    router.refresh();
  }

  return (
    <Section title={t('title')}>
      <form className="grid max-w-[28rem] gap-4" method="post" noValidate onSubmit={(event) => void change(event)}>
        <p>{t('text')}</p>
        <RefusedNotice sending={sending} />
        <DoneChip text={isDone && sending.status === 'done' ? t('done') : null} />
        <PasswordFields
          show={t('show')}
          fields={[
            { name: 'current', label: t('current'), autoComplete: 'current-password' },
            { name: 'password', label: t('next'), autoComplete: 'new-password', error: errorOf('password') },
          ]}
        />
        <Button type="submit" className="w-fit" disabled={sending.status === 'sending'}>
          {t('submit')}
        </Button>
      </form>
    </Section>
  );
}

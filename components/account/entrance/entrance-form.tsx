'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import { useTranslations } from 'next-intl';
import type { FormEvent, ReactNode } from 'react';
import { PasswordFields } from '@/components/account/password-fields';
import { Button } from '@/components/ui/button';
import { textsOf } from '@/components/ui/forms/form-texts';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useFieldText } from '@/components/ui/forms/use-refusal-text';
import { refusedOf, useSend } from '@/components/ui/forms/use-send';

type Props = {
  /** The last part of its address below `/api/auth`. */
  door: 'setup' | 'invite' | 'new-password';
  /** The secret of the link; null where a person types it. */
  token: string | null;
  submit: string;
  /** The fields above the password. They get the faults. */
  children?(errorOf: (field: string) => string | undefined): ReactNode;
};

/** A person with a token or a link chooses a password, and is signed in. */
export function EntranceForm({ door, token, submit, children }: Props) {
  const t = useTranslations('Account');
  const { sending, send } = useSend(`/api/auth/${door}`);
  const errorOf = useFieldText(refusedOf(sending));

  async function enter(event: FormEvent<HTMLFormElement>): Promise<void> {
    const typed = textsOf(event);
    const answer = await send(token === null ? typed : { ...typed, token });
    // Loads the whole page again, because everything on it depends on who asks.
    if (answer) window.location.assign(wayOf(answer));
  }

  return (
    <form className="grid max-w-[28rem] gap-4" method="post" noValidate onSubmit={(event) => void enter(event)}>
      <RefusedNotice sending={sending} />
      {children?.(errorOf)}
      <PasswordFields
        show={t('invite.show')}
        fields={[
          {
            name: 'password',
            label: t('invite.password'),
            autoComplete: 'new-password',
            error: errorOf('password'),
          },
        ]}
      />
      <Button kind="primary" type="submit" className="w-fit" disabled={sending.status === 'sending'}>
        {sending.status === 'sending' ? t('waiting') : submit}
      </Button>
    </form>
  );
}

function wayOf(answer: Record<string, unknown>): string {
  if (answer.secondFactor === true) return '/sign-in?step=code';
  return answer.signedIn === true ? '/home' : '/sign-in';
}

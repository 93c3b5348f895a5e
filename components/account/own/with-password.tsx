'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { textsOf } from '@/components/ui/forms/form-texts';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useSend } from '@/components/ui/forms/use-send';

type Props = { path: string; label: string; onDone: (answer: Record<string, unknown>) => void };

/** An act that asks for the password again. It is folded until a person opens it. */
export function WithPassword({ path, label, onDone }: Props) {
  const t = useTranslations('Account.factor');
  const { sending, send } = useSend(path);
  const id = useId();

  async function act(event: FormEvent<HTMLFormElement>): Promise<void> {
    const answer = await send(textsOf(event));
    if (answer) onDone(answer);
  }

  return (
    <details>
      <summary className="disclosure">{label}</summary>
      <form className="grid max-w-[28rem] gap-4 pt-3" method="post" noValidate onSubmit={(event) => void act(event)}>
        <RefusedNotice sending={sending} />
        <TextField
          id={id}
          name="password"
          type="password"
          required
          autoComplete="current-password"
          label={t('confirmPassword')}
        />
        <Button type="submit" className="w-fit" disabled={sending.status === 'sending'}>
          {label}
        </Button>
      </form>
    </details>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/forms/field';
import { textsOf } from '@/components/ui/forms/form-texts';

type Props = { what: string; onDone(words: string | null): void };

/** Where a typed number is from, in words of the writer. An empty answer leaves it as it was. */
export function ExplainForm({ what, onDone }: Props) {
  const t = useTranslations('Briefing.flags');
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => onDone(textsOf(event).words?.trim() || null);
  return (
    <form className="form-stack" onSubmit={submit}>
      <TextField id={id} name="words" label={t('explainLabel', { words: what })} maxLength={300} autoFocus />
      <p className="form-actions">
        <Button type="submit" className="button-small">
          {t('explainSave')}
        </Button>
        <Button className="button-small" onClick={() => onDone(null)}>
          {t('cancel')}
        </Button>
      </p>
    </form>
  );
}

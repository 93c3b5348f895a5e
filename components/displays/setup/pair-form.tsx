'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { TextField } from '@/components/ui/forms/field';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useFieldText } from '@/components/ui/forms/use-refusal-text';
import { refusedOf, useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import { DEFAULT_DISPLAY_SETTINGS } from '@/domain/displays/display';
import { DisplayFields, type SetUp } from './display-fields';
import { readSetUp } from './read-set-up';

const NEW: SetUp = { name: '', role: 'lobby', settings: DEFAULT_DISPLAY_SETTINGS };

/** Pairs the screen that shows this code. `code`: of the QR that was scanned. */
export function PairForm({ code }: { code: string }) {
  const t = useTranslations('Displays.pair');
  const router = useRouter();
  const { sending, send } = useSend('/api/v1/displays');
  const errorOf = useFieldText(refusedOf(sending));
  const [paired, setPaired] = useState<string | null>(null);

  async function pair(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const setUp = readSetUp(data, []);
    const answer = await send({ ...setUp, code: String(data.get('code') ?? '') });
    setPaired(answer ? setUp.name : null);
    if (answer === null) return;
    form.reset();
    router.replace('/admin/displays');
    router.refresh();
  }

  return (
    <Section title={t('title')}>
      <p>{t('text')}</p>
      <form className="grid gap-4" noValidate onSubmit={(event) => void pair(event)}>
        <RefusedNotice sending={sending} />
        <DoneChip text={paired === null ? null : t('done', { name: paired })} />
        <TextField
          id="code"
          name="code"
          required
          maxLength={12}
          spellCheck={false}
          autoCapitalize="characters"
          label={t('code')}
          defaultValue={code}
          error={errorOf('code')}
        />
        <DisplayFields setUp={NEW} errorOf={errorOf} />
        <Button kind="primary" type="submit" className="w-fit" disabled={sending.status === 'sending'}>
          {t('submit')}
        </Button>
      </form>
    </Section>
  );
}

'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { PrivateSettings, PublicSettings } from '@/domain/settings';
import { BoardFields } from './board-fields';
import { MinistryFields } from './ministry-fields';
import { readSettings } from './read-settings';
import { RuleFields } from './rule-fields';
import { SaveNotice } from './save-notice';
import { SourceFields } from './source-fields';
import { useSave } from './use-save';

type Props = { version: number; shown: PublicSettings; rules: PrivateSettings };

/** All that an administrator decides for the whole installation. What was typed stays, whatever the server says. */
export function SettingsForm({ version, shown, rules }: Props) {
  const words = useTranslations('Settings');
  const [emblem, setEmblem] = useState(shown.emblem);
  const [ranks, setRanks] = useState(shown.ranks);
  const { state, save } = useSave(version);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = readSettings(new FormData(event.currentTarget), { emblem, ranks });
    if (state.status !== 'saving') void save(typed);
  };
  return (
    <form className="form-stack" noValidate onSubmit={submit}>
      <SaveNotice state={state} />
      <MinistryFields shown={shown} emblem={emblem} onEmblem={setEmblem} />
      <RuleFields rules={rules} />
      <BoardFields shown={shown} />
      <SourceFields shown={shown} ranks={ranks} onRanks={setRanks} />
      <Button kind="primary" type="submit" className="w-fit" disabled={state.status === 'saving'}>
        {words(state.status === 'saving' ? 'saving' : 'save')}
      </Button>
    </form>
  );
}

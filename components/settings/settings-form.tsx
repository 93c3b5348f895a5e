'use client';

import '@/components/ui/forms/forms.css';
import '@/components/ui/forms/field.css';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { type SendState, useSend } from '@/components/ui/forms/use-send';
import type { PrivateSettings, PublicSettings } from '@/domain/settings';
import { BoardFields } from './board-fields';
import { KeepingFields } from './keeping-fields';
import { MinistryFields } from './ministry-fields';
import { readSettings, type SettingsJson } from './read-settings';
import { RuleFields } from './rule-fields';
import { SourceFields } from './source-fields';

type Props = { version: number; shown: PublicSettings; rules: PrivateSettings };

/** All settings of the installation. What was typed stays, whatever the server answers. */
export function SettingsForm({ version, shown, rules }: Props) {
  const t = useTranslations('Settings');
  const [emblem, setEmblem] = useState(shown.emblem);
  const [ranks, setRanks] = useState(shown.ranks);
  const router = useRouter();
  const { sending, send } = useSend('/api/v1/settings', 'PATCH');
  // `version`: the settings that were shown. If somebody else changed them since, the server refuses the save.
  const save = async (typed: SettingsJson) => {
    if (await send({ version, ...typed })) router.refresh();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = readSettings(new FormData(event.currentTarget), { emblem, ranks });
    if (sending.status !== 'sending') void save(typed);
  };
  return (
    <form className="form-stack" noValidate onSubmit={submit}>
      <SaveNotice state={sending} />
      <MinistryFields shown={shown} emblem={emblem} onEmblem={setEmblem} />
      <RuleFields rules={rules} />
      <BoardFields shown={shown} />
      <KeepingFields rules={rules} />
      <SourceFields shown={shown} ranks={ranks} onRanks={setRanks} />
      <Button kind="primary" type="submit" className="w-fit" disabled={sending.status === 'sending'}>
        {t(sending.status === 'sending' ? 'saving' : 'save')}
      </Button>
    </form>
  );
}

/** The result of the last attempt, above the form. Screen readers announce it. */
function SaveNotice({ state }: { state: SendState }) {
  const t = useTranslations('Settings');
  const say = useRefusalWords();
  if (state.status === 'done') {
    return (
      <p role="status">
        <Chip tone="ok" shape="check">
          {t('saved')}
        </Chip>
      </p>
    );
  }
  if (state.status !== 'refused') return null;
  const { refused } = state;
  if (refused.code === 'unknown_answer') return <Problem text={t('unknown')} />;
  const fields = 'fields' in refused ? (refused.fields ?? []) : [];
  const faults = fields.map((fault) => `${fault.path}: ${say(fault)}`);
  return <Problem text={[say({ code: refused.code }), ...faults].join(' ')} />;
}

function Problem({ text }: { text: string }) {
  return (
    <p className="tile text-bad" role="alert">
      {text}
    </p>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import type { TextSession } from '@/client/briefing/text-session';
import { Refused } from '@/components/briefing/parts/refused';
import { useRoom } from '@/components/briefing/parts/room';
import type { SpeechView } from '@/components/briefing/parts/view-types';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/forms/field';
import { textsOf } from '@/components/ui/forms/form-texts';
import { useSend } from '@/components/ui/forms/use-send';
import type { SpeechContent } from '@/domain/briefing/briefing';
import type { Flag } from '@/domain/briefing/flags';
import { isBlocked } from '@/domain/briefing/flags-of';

type Props = { speech: SpeechView; flags: readonly Flag[]; session: TextSession<SpeechContent> };

/** Calls a text ready, or opens it again. Where something must be settled, a reason is asked first, and stays with the text. */
export function ReadyBar({ speech, flags, session }: Props) {
  const t = useTranslations('Briefing.speech');
  const { may, refresh } = useRoom();
  const [isAsking, setAsking] = useState(false);
  const isReady = speech.state === 'ready';
  const { sending, send } = useSend(`/api/v1/speeches/${speech.id}/${isReady ? 'unready' : 'ready'}`);
  if (!may.ready) return null;
  const act = async (more: { override?: string } = {}) => {
    // What was typed last is part of what is called ready.
    if (!(await session.flush())) return;
    const { base } = session.view();
    const done = await send({ version: base.version, ...more });
    if (done) session.offer({ ...base, version: Number(done.version) });
    setAsking(false);
    refresh();
  };
  return (
    <div className="ready-bar">
      <Refused sending={sending} />
      {isAsking && !isReady ? (
        <OverrideForm onDone={(override) => (override === null ? setAsking(false) : void act({ override }))} />
      ) : (
        <Button
          kind={isReady ? 'plain' : 'primary'}
          disabled={sending.status === 'sending'}
          onClick={() => (isBlocked(flags) && !isReady ? setAsking(true) : void act())}
        >
          {t(isReady ? 'open' : 'ready')}
        </Button>
      )}
    </div>
  );
}

function OverrideForm({ onDone }: { onDone(override: string | null): void }) {
  const t = useTranslations('Briefing.speech');
  const id = useId();
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const override = textsOf(event).override?.trim() ?? '';
    if (override === '') return setMissing(true);
    onDone(override);
  };
  return (
    <form className="form-confirm ready-override" onSubmit={submit}>
      <TextArea
        id={id}
        name="override"
        label={t('why')}
        rows={2}
        maxLength={500}
        autoFocus
        error={isMissing ? t('whyMissing') : undefined}
      />
      <p className="form-actions">
        <Button type="submit">{t('anyway')}</Button>
        <Button onClick={() => onDone(null)}>{t('cancel')}</Button>
      </p>
    </form>
  );
}

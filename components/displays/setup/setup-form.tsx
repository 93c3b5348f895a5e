'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DoneChip } from '@/components/ui/forms/done-chip';
import { RefusedNotice } from '@/components/ui/forms/refused-notice';
import { useFieldText } from '@/components/ui/forms/use-refusal-text';
import { refusedOf, useSend } from '@/components/ui/forms/use-send';
import { Section } from '@/components/ui/section';
import type { Display } from '@/domain/displays/display';
import { DisplayFields } from './display-fields';
import { PlaylistFields } from './playlist-fields';
import { readSetUp } from './read-set-up';

/** Changes what was set up for a screen. The screen shows it within seconds. */
export function SetupForm({ display }: { display: Display }) {
  const t = useTranslations('Displays.setup');
  const router = useRouter();
  const { sending, send } = useSend(`/api/v1/displays/${display.id}`, 'PUT');
  const errorOf = useFieldText(refusedOf(sending));
  const [isDone, setDone] = useState(false);
  const [playlist, setPlaylist] = useState(display.settings.playlist);

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const setUp = readSetUp(new FormData(event.currentTarget), playlist);
    const answer = await send({ ...setUp, version: display.version });
    setDone(answer !== null);
    if (answer) router.refresh();
  }

  return (
    <Section title={t('title')}>
      <form className="grid gap-4" noValidate onSubmit={(event) => void save(event)}>
        <RefusedNotice sending={sending} />
        <DoneChip text={isDone ? t('done') : null} />
        <DisplayFields setUp={display} errorOf={errorOf} />
        <PlaylistFields playlist={playlist} onChange={setPlaylist} errorOf={errorOf} />
        <Button kind="primary" type="submit" className="w-fit" disabled={sending.status === 'sending'}>
          {t('save')}
        </Button>
      </form>
    </Section>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Refused } from '@/components/briefing/parts/refused';
import { useRoom } from '@/components/briefing/parts/room';
import type { SpeechView } from '@/components/briefing/parts/view-types';
import { Button } from '@/components/ui/button';
import { useSend } from '@/components/ui/forms/use-send';

/** What was removed is kept, and comes back as it was. */
export function RemovedSpeech({ speech, name }: { speech: SpeechView; name: string }) {
  const t = useTranslations('Briefing');
  const { refresh } = useRoom();
  const { sending, send } = useSend(`/api/v1/speeches/${speech.id}/restore`);
  const restore = async () => {
    if (await send({ version: speech.version })) refresh();
  };
  return (
    <div className="t-meta removed">
      <span>{t('speech.removed', { name })}</span>
      <Button className="button-small" onClick={() => void restore()}>
        {t('head.restore')}
      </Button>
      <Refused sending={sending} />
    </div>
  );
}

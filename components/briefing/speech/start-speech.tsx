'use client';

import { useTranslations } from 'next-intl';
import { Refused } from '@/components/briefing/parts/refused';
import { useRoom } from '@/components/briefing/parts/room';
import { Button } from '@/components/ui/button';
import { useSend } from '@/components/ui/forms/use-send';

const SKELETONS = ['holding', 'daily', 'answer', 'blank'] as const;

/** One press begins a text that is filled from the newest report, in both languages. */
export function StartSpeech({ briefing, isFirst }: { briefing: string; isFirst: boolean }) {
  const t = useTranslations('Briefing.speech');
  const { refresh } = useRoom();
  const { sending, send } = useSend(`/api/v1/briefings/${briefing}/speeches`);
  const start = async (skeleton: (typeof SKELETONS)[number]) => {
    if (await send({ skeleton })) refresh();
  };
  return (
    <section className={isFirst ? 'tile start-speech' : 'start-speech'} aria-label={t('start')}>
      <h3 className="t-label">{t('start')}</h3>
      {isFirst ? <p className="text-text-2">{t('startText')}</p> : null}
      <p className="form-actions">
        {SKELETONS.map((skeleton, place) => (
          <Button
            key={skeleton}
            kind={isFirst && place === 0 ? 'primary' : 'plain'}
            disabled={sending.status === 'sending'}
            onClick={() => void start(skeleton)}
          >
            {t(`skeleton.${skeleton}`)}
          </Button>
        ))}
      </p>
      <Refused sending={sending} />
    </section>
  );
}

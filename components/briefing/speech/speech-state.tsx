'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import type { Speech } from '@/domain/briefing/briefing';
import type { Flag } from '@/domain/briefing/flags';
import { formatInstant } from '@/domain/wording/dates';
import { formatCount } from '@/domain/wording/numbers';

/** Whether it is ready, who said so, and how much must be settled first. */
export function SpeechState({ ready, flags }: { ready: Speech['ready']; flags: readonly Flag[] }) {
  const t = useTranslations('Briefing');
  const wording = useWording();
  const red = flags.filter(({ severity }) => severity === 'red').length;
  return (
    <span role="status" className="speech-state">
      {ready === null ? (
        <Chip tone="neutral" shape="half">
          {t('speech.draft')}
        </Chip>
      ) : (
        <Chip tone="ok" shape="check">
          {t('speech.readyBy', { name: ready.by.name, when: formatInstant(Date.parse(ready.at), wording) })}
        </Chip>
      )}
      {red === 0 ? null : (
        <Chip tone="bad" shape="warning">
          {t('flags.red', { count: formatCount(red, wording) })}
        </Chip>
      )}
      {ready?.override ? (
        <Chip tone="warn" shape="flag">
          {t('speech.overridden', { words: ready.override })}
        </Chip>
      ) : null}
    </span>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Chip, type Tone } from '@/components/ui/chip';
import { useWording } from '@/components/ui/wording';
import type { Freshness } from '@/domain/freshness';
import type { When } from '@/domain/when';
import { formatAge, freshnessWords } from '@/domain/wording/spans';
import { useAge } from './board-context';

const TONES: Record<Freshness, Tone> = { fresh: 'neutral', ageing: 'warn', out_of_date: 'warn' };

/** How old the newest figure is. It does not depend on the connection. */
export function AgeChip({ asOf, now }: { asOf: When | null; now: number }) {
  const t = useTranslations('Age');
  const wording = useWording();
  const age = useAge(asOf, now);
  if (age === null) return null;
  return (
    <Chip tone={TONES[age.freshness]} shape="clock" outline={age.freshness === 'ageing'} momentary>
      {t('figures', { age: freshnessWords(age, wording) ?? formatAge(age.ms, wording) })}
    </Chip>
  );
}

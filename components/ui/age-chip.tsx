'use client';

import { useTranslations } from 'next-intl';
import { ageOf, type Freshness } from '@/domain/freshness';
import type { When } from '@/domain/when';
import { formatAge, freshnessWords } from '@/domain/wording/spans';
import { Chip, type Tone } from './chip';
import { useLanguage } from './shell';

const TONES: Record<Freshness, Tone> = { fresh: 'neutral', ageing: 'warn', out_of_date: 'warn' };

/** How old the newest figure is, whatever the connection says. */
export function AgeChip({ asOf, now }: { asOf: When | null; now: number }) {
  const words = useTranslations('Age');
  const language = useLanguage();
  if (asOf === null) return null;
  const age = ageOf(asOf, now);
  return (
    <Chip tone={TONES[age.freshness]} shape="clock" outline={age.freshness === 'ageing'}>
      {words('figures', { age: freshnessWords(age, language) ?? formatAge(age.ms, language) })}
    </Chip>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { StageFrame, type StageProps, useReadAgain } from '@/components/stage/stage-frame';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { Sheet } from '@/domain/briefing/edition/sheet';
import { citationKey } from '@/domain/briefing/spoken-text';
import { formatInstant } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';
import { StandingItem } from './standing-item';

/** Where the code on a press sheet leads: whether its figures still stand. */
export function SheetPage({ sheet: { number, frozenAt, standings }, ...props }: StageProps & { sheet: Sheet }) {
  const t = useTranslations('Edition');
  const live = useReadAgain(props);
  const wording = useWording();
  return (
    <StageFrame live={live} title={t('title', { number: withDigits(String(number), wording) })}>
      <p className="text-text-2">
        <KhmerText text={t('public')} />{' '}
        <KhmerText text={t('issued', { time: formatInstant(Date.parse(frozenAt), wording) })} />
      </p>
      <ul className="stage-list">
        {standings.map((standing) => (
          <StandingItem key={citationKey(standing.frozen.citation)} standing={standing} />
        ))}
      </ul>
    </StageFrame>
  );
}

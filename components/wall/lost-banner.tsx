'use client';

import { useTranslations } from 'next-intl';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { formatClock } from '@/domain/wording/dates';

/** Takes the ticker's place after a minute without confirmation: news would be old news. */
export function LostBanner({ since }: { since: number }) {
  const words = useTranslations('Wall');
  const wording = useWording();
  return (
    <div className="wall-lost-banner" role="alert">
      <Shape name="empty" />
      <span>{words('lostTitle', { time: formatClock(since, wording) })}</span>
      <span className="font-normal">{words('lostText')}</span>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import type { Alarm } from '@/domain/protocol/alarms';
import { formatClock } from '@/domain/wording/dates';

/** Takes the ticker's place after a minute without confirmation: news would be old news. */
export function LostBanner({ since }: { since: number }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  return (
    <div className="wall-lost-banner" role="alert">
      <Shape name="empty" />
      <span>{t('lostTitle', { time: formatClock(since, wording) })}</span>
      <span className="font-normal">{t('lostText')}</span>
    </div>
  );
}

/** Takes the ticker's place while the server says that something is wrong with itself; the gravest alone. */
export function WallAlarm({ alarm }: { alarm: Alarm }) {
  const t = useTranslations('Alarms');
  return (
    <div className="wall-lost-banner wall-alarm" role="alert">
      <Shape name="warning" />
      <span>
        <KhmerText text={t(alarm)} />
      </span>
    </div>
  );
}

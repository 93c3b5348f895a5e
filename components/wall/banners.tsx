'use client';

import { useTranslations } from 'next-intl';
import { useNoticeWords } from '@/components/figures/use-notice-words';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { BoardNotice } from '@/domain/board/board';
import type { Alarm } from '@/domain/protocol/alarms';
import { formatClock } from '@/domain/wording/dates';
import { noticeLabel } from '@/domain/wording/mending';

/** Replaces the ticker after a minute without confirmation: its news may be old. */
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

/** Replaces the ticker while the server reports an alarm. It shows the most serious one. */
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

/** Replaces the ticker until the notice ends. */
export function WallNotice({ notice }: { notice: BoardNotice }) {
  const language = useLanguage();
  const { text, lang } = useNoticeWords()(notice);
  const { priority } = notice;
  return (
    <div className={`wall-notice ${priority === 'high' ? 'wall-notice-high' : ''}`} role="status">
      <Shape name="warning" />
      <strong>{noticeLabel(priority, language)}</strong>
      <span lang={lang} className="wall-notice-text">
        {text}
      </span>
    </div>
  );
}

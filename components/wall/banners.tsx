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

/** Stands in the ticker's place until it ends. */
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

'use client';

import './banners.css';
import './ticker/ticker.css';
import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { Shape } from '@/components/ui/shape';
import { useWording } from '@/components/ui/wording';
import { Paged } from '@/components/wall/parts/paged';
import type { Board, BoardWithdrawal } from '@/domain/board/board';
import type { Alarm } from '@/domain/protocol/alarms';
import { toInstant, type When } from '@/domain/when';
import { formatMoment } from '@/domain/wording/dates';
import { formatDuration } from '@/domain/wording/spans';
import { withdrawalNews } from '@/domain/wording/wall-words';
import { TickerText } from './ticker/ticker-text';

/** Replaces the ticker after a minute without confirmation: its news may be old. */
export function LostBanner({ since, now, isKept }: { since: number; now: number; isKept: boolean }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  return (
    <div className="wall-lost-banner" role="alert">
      <Shape name="empty" />
      <span>{t('lostTitle', { time: formatMoment(since, now, wording) })}</span>
      <span className="font-normal">
        {isKept ? t('keptText', { age: formatDuration(now - since, wording) }) : t('lostText')}
      </span>
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

type WithdrawnProps = { withdrawal: BoardWithdrawal; board: Board; now: number };

/** Replaces the ticker for ten minutes: somebody may have read the figures aloud already. */
export function WithdrawnBanner({ withdrawal, board, now }: WithdrawnProps) {
  const { text, language } = withdrawalNews(
    { ...withdrawal, figuresOf: newestOn(board, withdrawal) },
    now,
    useWording(),
  );
  return (
    <div className="ticker wall-withdrawn" role="status">
      <Shape name="warning" />
      <Paged of={text}>
        <TickerText text={text} lang={language} />
      </Paged>
    </div>
  );
}

/** The newest moment of what stands now where the withdrawn figures stood. */
function newestOn({ lines }: Board, { held }: BoardWithdrawal): When | null {
  const moments = held.flatMap((key) => lines[key]?.at(-1)?.[0] ?? []);
  return moments.sort((a, b) => toInstant(b) - toInstant(a))[0] ?? null;
}

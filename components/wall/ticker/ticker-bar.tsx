'use client';

import './ticker.css';
import { useTranslations } from 'next-intl';
import { useWording } from '@/components/ui/wording';
import { Paged } from '@/components/wall/parts/paged';
import { useTurns } from '@/components/wall/parts/use-turns';
import { useWallState } from '@/components/wall/parts/wall-state';
import { withDigits } from '@/domain/wording/numbers';
import { dwellOf, TICKER_HOURS, type TickerItem } from './ticker';
import { TickerText } from './ticker-text';

/**
 * The news of the last 24 hours, one whole sentence at a time. Nothing moves sideways. The space key pauses it. `newest`: the
 * newest update; with another one it begins again, and not with every scene, which leaves other sentences out.
 */
export function Ticker({ items, newest }: { items: readonly TickerItem[]; newest: number }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const { paused } = useWallState();
  const hours = withDigits(String(TICKER_HOURS), wording);
  const at = useTurns({ count: items.length, msOf: (place) => dwellOf(items[place]?.text ?? ''), paused }, newest);
  const item = items[at];
  if (item === undefined) return <p className="ticker ticker-quiet">{t('quiet', { hours })}</p>;
  return (
    <section className="ticker" aria-label={t('ticker', { hours })}>
      <Item key={item.key} item={item} />
      <PauseButton />
    </section>
  );
}

function Item({ item: { time, source, text, language } }: { item: TickerItem }) {
  return (
    <div className="ticker-item">
      <p className="ticker-head">
        <span className="ticker-time">{time}</span>
        {source === null ? null : <span className="ticker-source">{source}</span>}
      </p>
      <Paged of={text}>
        <TickerText text={text} lang={language} />
      </Paged>
    </div>
  );
}

function PauseButton() {
  const t = useTranslations('Wall');
  const { paused, togglePause } = useWallState();
  return (
    <button type="button" className="ticker-pause" aria-label={t(paused ? 'play' : 'pause')} onClick={togglePause}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={paused ? 'M4 2v12l10-6Z' : 'M4 2h3v12H4Zm5 0h3v12H9Z'} fill="currentColor" />
      </svg>
    </button>
  );
}

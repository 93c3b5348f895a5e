'use client';

import { useWording } from '@/components/ui/wording';
import type { Wording } from '@/domain/wording/language';
import './ticker.css';
import { useTranslations } from 'next-intl';
import { type CSSProperties, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { updateWords } from '@/components/updates/update-line';
import type { ListedUpdate } from '@/domain/board/latest';
import { formatClock } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';
import { TICKER_HOURS } from './ticker';
import { useTicker } from './use-ticker';

const MOST_FIGURES = 3;

/** The updates of the last 24 hours, one item at a time. Nothing moves sideways. */
export function Ticker({ items }: { items: readonly ListedUpdate[] }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  const told = useMemo(() => items.map((update) => toItem(update, wording)), [items, wording]);
  const [lines, setLines] = useState<Record<number, number>>({});
  const hours = withDigits(String(TICKER_HOURS), wording);
  const linesOf = useCallback((number: number) => lines[number] ?? 1, [lines]);
  const { item, line, paused, toggle } = useTicker(told, linesOf);
  if (told.length === 0) return <p className="ticker t-label text-text-2">{t('quiet', { hours })}</p>;
  return (
    <section className="ticker" aria-label={t('ticker', { hours })}>
      <ul className="ticker-items">
        {told.map((each, at) => (
          <Item
            key={each.number}
            {...each}
            current={at === item}
            line={at === item ? line : 0}
            onLines={(count) =>
              setLines((known) => (known[each.number] === count ? known : { ...known, [each.number]: count }))
            }
          />
        ))}
      </ul>
      <button type="button" className="ticker-pause" aria-label={t(paused ? 'play' : 'pause')} onClick={toggle}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={paused ? 'M4 2v12l10-6Z' : 'M4 2h3v12H4Zm5 0h3v12H9Z'} fill="currentColor" />
        </svg>
      </button>
    </section>
  );
}

type TickerLine = {
  number: number;
  time: string;
  /** Null where the words already name their source. */
  source: string | null;
  parts: string[];
  /** The whole text. Its length decides how long it is shown. */
  text: string;
  language: 'km' | 'en';
};

function toItem(update: ListedUpdate, wording: Wording): TickerLine {
  const { source, lines: said, language: told, mark } = updateWords(update, wording, MOST_FIGURES);
  // What was withdrawn says so itself.
  const lines = mark === null || update.kind === 'withdrawn' ? said : [mark, ...said];
  const time = formatClock(Date.parse(update.recordedAt), wording);
  const named = update.kind === 'report' ? source : null;
  return { number: update.number, time, source: named, parts: lines, text: lines.join(' '), language: told };
}

type ItemProps = TickerLine & { current: boolean; line: number; onLines: (count: number) => void };

function Item({ time, source, parts, language, current, line, onLines }: ItemProps) {
  const box = useRef<HTMLDivElement>(null);
  // The lines that the words need on this screen. It measures them, because only the browser can break Khmer.
  useLayoutEffect(() => {
    const measured = box.current;
    const written = measured?.firstElementChild;
    if (!measured || !written) return;
    const measure = () => onLines(Math.max(1, Math.round(written.scrollHeight / measured.clientHeight)));
    const observer = new ResizeObserver(measure);
    observer.observe(written);
    return () => observer.disconnect();
  }, [onLines]);
  return (
    <li className="ticker-item" data-current={current || undefined} aria-hidden={!current}>
      <span>
        <span className="ticker-time">{time}</span>
        {source === null ? null : <span className="ticker-source">{source}</span>}
      </span>
      <div className="ticker-window" ref={box}>
        <p lang={language} className="ticker-text" style={{ '--line': line } as CSSProperties}>
          {parts.map((part) => (
            <span key={part} className="ticker-part">
              <KhmerText text={part} />
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

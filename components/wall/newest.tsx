'use client';

import { useTranslations } from 'next-intl';
import { widthOf } from '@/components/charts/plot-layout';
import { useWording } from '@/components/ui/wording';
import { updateWords } from '@/components/updates/update-line';
import type { ListedUpdate } from '@/domain/board/latest';
import { whenAt } from '@/domain/when';
import { formatDayMonth, formatTime } from '@/domain/wording/dates';
import { withDigits } from '@/domain/wording/numbers';

const MOST_LINES = 2;

/** The room for a line on a tile of 820 units in body text, which is a tenth narrower than a name beside a line. */
const ROOM = 760 / 36 / 0.9;

/** The newest update in two lines. Its own page has all of it. */
export function Newest({ update }: { update: ListedUpdate | null }) {
  const t = useTranslations('Wall');
  const wording = useWording();
  if (update === null) {
    return <section className="wall-tile wall-newest t-body">{t('none')}</section>;
  }
  const { source, lines, language: lang, mark } = updateWords(update, wording, MOST_LINES);
  const title = t('newest', { number: withDigits(String(update.number), wording) });
  const at = whenAt(Date.parse(update.recordedAt));
  return (
    <section className="wall-tile wall-newest" aria-label={title}>
      <h2 className="t-meta wall-line">
        <strong className="text-text-2">{title}</strong>
        <span>
          {formatDayMonth(at, wording)} {formatTime(at, wording)}
        </span>
        {source === '' ? null : <span>{source}</span>}
        {mark === null ? null : <strong className="wall-mark">{mark}</strong>}
      </h2>
      <div lang={lang} className={`t-body wall-newest-words ${isLong(lines) ? 'wall-newest-long' : ''}`}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}

function isLong(lines: readonly string[]): boolean {
  return lines.reduce((sum, line) => sum + Math.ceil(widthOf(line) / ROOM), 0) > MOST_LINES;
}

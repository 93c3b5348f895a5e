import type { Board } from '@/domain/board/board';
import { correctionOf, isBack } from '@/domain/board/marks';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { MINUTE_MS } from '@/domain/when';
import { formatMoment } from '@/domain/wording/dates';
import type { Language, Style } from '@/domain/wording/language';
import { correctedWas } from '@/domain/wording/mending';
import { unitWordsOf } from '@/domain/wording/units';
import { type Html, html } from './html';
import { getTranslations } from './words';

/** What every part of the page is made from. `now`: server time, ms. `exercise`: the database is for practice. */
export type PageTerms = { board: Board; now: number; wording: Style; language: Language; exercise: boolean };

/** A figure on the board, by its update and line. */
export type FigureSpot = { update: number; line: number; indicator: IndicatorCode; breakdown: BreakdownCode | null };

/** How long what came is marked as new. */
const NEW_MS = 10 * MINUTE_MS;

/** A word on a figure that holds until a moment; the script takes it away then, also without a connection. */
export function mark(tone: 'corr' | 'bad' | 'warn', text: string, until: number | null): Html {
  return html`<b class="mark ${tone}"${until === null ? null : html` data-until="${until}"`}>${text}</b>`;
}

/** That a figure was corrected within a day and what it was before, or that it came a short time ago. */
export function markOf(figure: FigureSpot, saying: PageTerms): Html | null {
  const { board, now, wording } = saying;
  const correction = correctionOf(board, figure, now);
  if (correction?.isFresh) {
    const unit = unitWordsOf(figure.indicator, figure.breakdown);
    return mark('corr', correctedWas(correction.was, unit, wording), dayAfter(correction.at));
  }
  const came = isBack(board, figure) ? null : cameAt(figure.update, saying);
  return came === null ? null : newMark(came, saying);
}

export function newMark(came: number, { now, wording, language }: PageTerms): Html {
  const time = formatMoment(came, now, wording);
  return mark('corr', getTranslations('Wall')(language)('isNew', { time }), came + NEW_MS);
}

/** When an update was released, for as long as it is new. */
export function cameAt(number: number, { board, now }: PageTerms): number | null {
  const update = board.updates.find((each) => each.number === number);
  if (update === undefined || update.kind === 'withdrawn') return null;
  const at = Date.parse(update.recordedAt);
  return at <= now && now - at < NEW_MS ? at : null;
}

export function dayAfter(at: string): number {
  return Date.parse(at) + 24 * 60 * MINUTE_MS;
}

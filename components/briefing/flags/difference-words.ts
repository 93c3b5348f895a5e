import { changeBetween } from '@/domain/board/change';
import { lineKey } from '@/domain/board/lines';
import type { KnownReading } from '@/domain/board/readings';
import type { ReleasedFigure } from '@/domain/figures';
import { differenceText } from '@/domain/wording/changes';
import type { Wording } from '@/domain/wording/language';
import { unitWordsOf } from '@/domain/wording/units';

/** "9,446 fewer"; null where one of both has no number or no day. */
export function differenceWords(was: ReleasedFigure, now: ReleasedFigure, wording: Wording): string | null {
  const [current, earlier] = [toReading(now), toReading(was)];
  if (current === null || earlier === null) return null;
  const change = changeBetween(current, earlier);
  if (change.kind === 'none') return null;
  return differenceText(change, unitWordsOf(now.indicator, now.breakdown), wording);
}

function toReading(figure: ReleasedFigure): KnownReading | null {
  const { indicator, breakdown, place, source, asOf, value, qualifier, update, line } = figure;
  if (value === null || asOf === null) return null;
  return { key: lineKey(figure), indicator, breakdown, place, source, asOf, value, qualifier, update, line };
}

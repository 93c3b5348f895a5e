import { toKhmerDigits } from '@/domain/text/fold';
import { toRoundWords } from '@/domain/text/number-words';
import { internalNumber } from '@/domain/updates';
import { type Style, toStyle, type Wording } from './language';

/** 150,146 in Latin digits, ១៥០.១៤៦ in Khmer ones: digits and thousands mark change together. */
export function formatCount(value: number, wording: Wording): string {
  const mark = toStyle(wording).digits === 'khmer' ? '.' : ',';
  const grouped = String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, mark);
  return withDigits(grouped, wording);
}

/** 150,146 in both languages, for tables, axes and CSV for people. */
export function latinCount(value: number): string {
  return formatCount(value, { language: 'en', digits: 'latin' });
}

/** Round figures as people speak them: ៦សែន ៤ម៉ឺន · 640,000. Other figures stay in digits. */
export function formatRound(value: number, wording: Wording): string {
  const words = toStyle(wording).language === 'km' ? toRoundWords(value) : null;
  return words === null ? formatCount(value, wording) : withDigits(words, wording);
}

/** 83% · ៨៣%, for tiles and tables. */
export function formatPercent(value: number, wording: Wording): string {
  return `${formatCount(value, wording)}%`;
}

/** 81 · I‑3: the number of an update, or of an internal notice, which has numbers of its own. */
export function updateNumber(number: number, wording: Wording): string {
  const inside = internalNumber(number);
  return inside === null ? withDigits(String(number), wording) : `I\u2011${withDigits(String(inside), wording)}`;
}

/** Digits without grouping, as in years, hours and days. */
export function withDigits(text: string, wording: Wording): string {
  const { digits }: Style = toStyle(wording);
  return digits === 'khmer' ? toKhmerDigits(text) : text;
}

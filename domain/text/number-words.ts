import { toLatinDigits } from './fold';

/** The units in which Khmer says round numbers, largest first. Hundreds are read, but the program writes them in digits. */
const SCALES = { លាន: 1_000_000, សែន: 100_000, ម៉ឺន: 10_000, ពាន់: 1_000, រយ: 100 } as const;
const LEAST_WRITTEN = 1_000;

/** The words of the units, the largest first. */
export const SCALE_WORDS = Object.keys(SCALES);
/** The words in which a round number is written. */
export const WRITTEN_SCALES = Object.entries(SCALES)
  .filter(([, size]) => size >= LEAST_WRITTEN)
  .map(([word]) => word);

const WORD = SCALE_WORDS.join('|');
const WHOLE = new RegExp(`^(?:[0-9]+ ?(?:${WORD}) ?)+$`);
const PART = new RegExp(`([0-9]+) ?(${WORD})`, 'g');

/** Only whole thousands are written in words. */
export function isRound(value: number): boolean {
  return value >= LEAST_WRITTEN && value % LEAST_WRITTEN === 0;
}

/** 640,000 → `6សែន 4ម៉ឺន`, in Latin digits; null when the value is not round. */
export function toRoundWords(value: number): string | null {
  if (!isRound(value)) return null;
  const parts: string[] = [];
  let rest = value;
  for (const [word, size] of Object.entries(SCALES)) {
    const count = Math.floor(rest / size);
    if (count > 0) parts.push(`${count}${word}`);
    rest -= count * size;
  }
  return parts.join(' ');
}

/**
 * `៦សែន ៤ម៉ឺន` → 640,000, in either digit set, with or without spaces. Null when the text is of another kind, when its parts
 * do not become smaller (`៤ពាន់ ៦សែន`), or when a number has no unit: `៦សែន ៤` is a spoken form of 640,000.
 */
export function readRoundWords(text: string): number | null {
  const latin = toLatinDigits(text);
  if (!WHOLE.test(latin)) return null;
  let total = 0;
  let above = Number.POSITIVE_INFINITY;
  for (const [, count, word] of latin.matchAll(PART)) {
    const size = sizeOf(word);
    const amount = Number(count) * size;
    if (amount >= above) return null;
    total += amount;
    above = size;
  }
  return total;
}

function sizeOf(word: string | undefined): number {
  return SCALES[word as keyof typeof SCALES] ?? 1;
}

/** The words for small counts that reports use, from one. */
export const COUNT_WORDS = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' '),
  km: 'មួយ ពីរ បី បួន ប្រាំ ប្រាំមួយ ប្រាំពីរ ប្រាំបី ប្រាំបួន ដប់'.split(' '),
} as const;

import { MAX_VALUE } from '@/domain/figures';
import { stripInvisible, toLatinDigits } from './fold';
import { readRoundWords, SCALE_WORDS } from './number-words';

type CountFault = 'not_a_number' | 'negative' | 'decimal' | 'mixed_digits' | 'grouping' | 'too_large';

/** Empty is an answer of its own, and never 0. Only a person can say that it means "not known". */
export type ReadCount =
  | { status: 'read'; value: number }
  | { status: 'empty' }
  | { status: 'refused'; reading: string; reason: CountFault };

const GROUPED = /^([1-9][0-9]{0,2})(?:([.,' ])[0-9]{3})(?:\2[0-9]{3})*$/;
const SIGNED = /^[-\u2212\u2013] ?[0-9]/;
const WITH_WORD = new RegExp(` ?(?:${SCALE_WORDS.join('|')})`);
const ONLY_DIGITS_AND_MARKS = /^[0-9][0-9.,' ]*$/;

/**
 * Reads a typed or pasted count, in either digit set. It may be grouped by one kind of mark before exactly three digits, or
 * be in round words (៦សែន ៤ម៉ឺន). It never guesses: a text with two possible meanings is refused, and the refusal names what
 * was read.
 */
export function readCount(typed: string): ReadCount {
  const reading = tidy(typed);
  if (reading === '') return { status: 'empty' };
  const value = readValue(reading);
  if (value === null) return { status: 'refused', reading, reason: faultOf(reading) };
  if (value > MAX_VALUE) return { status: 'refused', reading, reason: 'too_large' };
  return { status: 'read', value };
}

/** Removes signs that nobody sees; every kind of space and of apostrophe becomes the plain one. */
function tidy(typed: string): string {
  return stripInvisible(typed)
    .replace(/\s/g, ' ')
    .replace(/\u2019/g, "'")
    .trim();
}

function readValue(reading: string): number | null {
  if (mixesDigits(reading)) return null;
  const latin = toLatinDigits(reading);
  if (/^[0-9]+$/.test(latin)) return Number(latin);
  if (GROUPED.test(latin)) return Number(latin.replace(/[.,' ]/g, ''));
  return readRoundWords(latin);
}

function faultOf(reading: string): CountFault {
  const latin = toLatinDigits(reading);
  if (mixesDigits(reading)) return 'mixed_digits';
  if (SIGNED.test(latin)) return 'negative';
  if (isDecimal(latin)) return 'decimal';
  return ONLY_DIGITS_AND_MARKS.test(latin) ? 'grouping' : 'not_a_number';
}

function mixesDigits(reading: string): boolean {
  return /[0-9]/.test(reading) && /[០-៩]/.test(reading);
}

/** One full stop that is not before three digits, or that is after a single 0; also before a word, as in 6.4 លាន. */
function isDecimal(latin: string): boolean {
  const [number = ''] = latin.split(WITH_WORD);
  return (
    /^0[.,][0-9]+$/.test(number) || /^[0-9,' ]+\.(?:[0-9]{1,2}|[0-9]{4,})$/.test(number) || isScaled(number, latin)
  );
}

function isScaled(number: string, latin: string): boolean {
  return number !== latin && /^[0-9]+[.,][0-9]+$/.test(number);
}

import { isProvince, type PlaceCode } from '@/domain/places';
import { readNumberWords } from '@/domain/reader/text/number-words';
import { english, khmer } from '@/domain/reader/text/scan';
import { distinct, type FactSentence } from './fact-sentence';
import type { ProposedAffected } from './text-facts';

/** A sentence that speaks of provinces as a set. */
const OF_PROVINCES = new RegExp(
  `${english('(?:affected|border|frontline|hit|struck)(?: border)? provinces|provinces (?:[a-z]+ ){0,3}(?:affected|hit|struck)|affect(?:ed|s|ing)?(?: [a-z0-9-]+){0,3} provinces')}|${khmer('ខេត្ត(?:ចំនួន|ទាំង) ?(?:\\d+|ប្រាំពីរ|ប្រាំមួយ|ប្រាំ|បួន|បី)|(?:\\d+|ប្រាំពីរ|ប្រាំមួយ|ប្រាំ|បួន|បី) ?ខេត្ត|ខេត្តដែល(?:ទទួល)?រងផលប៉ះពាល់')}`,
);
const COUNTED =
  /(?<![a-z\d])(?<number>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: [a-z-]+){0,2} provinces/;
const COUNTED_KHMER = /(?:ខេត្ត(?:ចំនួន|ទាំង)? ?(?<after>\d{1,2}))|(?<before>\d{1,2}) ?ខេត្ត/;
const LEAST = 2;

/** Of several such sentences the one that names most. */
export function affectedOf(sentences: readonly FactSentence[]): ProposedAffected | null {
  let best: ProposedAffected | null = null;
  for (const { isHead, text, words, span, marks } of sentences) {
    if (isHead || !OF_PROVINCES.test(text)) continue;
    const provinces = distinct(marks.places.map(({ code }) => code)).filter(isProvince);
    if (provinces.length < LEAST || provinces.length <= (best?.provinces.length ?? 0)) continue;
    best = { provinces: inOrder(provinces), counted: countIn(text), words, span };
  }
  return best;
}

function inOrder(provinces: readonly PlaceCode[]): PlaceCode[] {
  return provinces.toSorted((a, b) => a.localeCompare(b, 'en'));
}

function countIn(text: string): number | null {
  const number = COUNTED.exec(text)?.groups?.number;
  const groups = COUNTED_KHMER.exec(text)?.groups;
  const digits = number ?? groups?.after ?? groups?.before;
  if (digits === undefined) return null;
  return /^\d/.test(digits) ? Number(digits) : readNumberWords(digits);
}

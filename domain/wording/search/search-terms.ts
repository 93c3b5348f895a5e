import { MONTHS } from '@/domain/text/calendar-words';
import { foldKhmer } from '@/domain/text/fold';

/**
 * The form in which texts are compared: Khmer in code-point order and one spelling, Latin without accents, case, hyphens
 * and apostrophes, Latin digits without grouping (150,146 · ១៥០.១៤៦ · 150 146 → 150146).
 */
export function foldForSearch(text: string): string {
  return foldKhmer(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/(?<![\d.,])\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?![\d])/g, (number) => number.replace(/\D/g, ''))
    .replace(/[-‐–—/()«»“”"៖។,;:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const MONTH_NAMES = MONTHS.flatMap(({ km, en }) => [foldForSearch(km), foldForSearch(en)]).join('|');
const DAY = new RegExp(`(?:(?:ថ្ងៃ)?ទី ?)?\\b(\\d{1,2}) ?(?:ខែ ?)?(${MONTH_NAMES})(?: ?(?:ឆ្នាំ ?)?(\\d{4}))?(?= |$)`, 'g');
const ISO_DAY = /(?<= |^)(\d{4}) (\d{2}) (\d{2})(?= |$)/g;
const UPDATE = /(?<= |^)(?:update|report|បច្ចុប្បន្នភាព(?:ទី|លេខ)?) ?#?(\d{1,9})(?= |$)/g;

/** A day and "update 60" are one thing each, not a number among others: 31 December is not update 31. */
export function namedTerms(folded: string): { named: string[]; rest: string } {
  const named: string[] = [];
  const keep = (words: (string | undefined)[]) => {
    named.push(words.filter(Boolean).join(' '));
    return ' ';
  };
  const rest = folded
    .replace(ISO_DAY, (_, ...parts: string[]) => keep(parts.slice(0, 3)))
    .replace(UPDATE, (_, number: string) => keep([`#${number}`]))
    .replace(DAY, (_, day: string, ...rest: string[]) => keep([String(Number(day)), ...rest.slice(0, 2)]));
  return { named, rest };
}

import { PLACES } from '@/domain/places';
import { MONTHS } from './calendar-words';
import { foldSubscriptDa } from './fold';
import { WRITTEN_SCALES } from './number-words';

/**
 * Words that the Khmer line breaking of browsers cuts wrongly, or that must stay on one line. Long names are given in parts,
 * because a piece without a break has to fit on a phone.
 */
export const TERMS: readonly string[] = [
  'ក្រសួងមហាផ្ទៃ',
  'ជនភៀសសឹក',
  'ពលរដ្ឋភៀសសឹក',
  'ប្រជាពលរដ្ឋ',
  'ភៀសសឹក',
  'នៅសល់',
  'វិលត្រឡប់',
  'លំនៅឋាន',
  'បន្ថែមទៀត',
  'ស្ត្រី',
  'កុមារ',
  'គ្រួសារ',
  'ជំរំ',
  'ជំរុំ',
  'មណ្ឌលសុវត្ថិភាព',
  'ស្ថានភាព',
  'បទឈប់បាញ់',
  'សេចក្តីប្រកាស',
  'ព័ត៌មាន',
  'សន្និសីទ',
  'សារព័ត៌មាន',
  'អ្នកនាំពាក្យ',
  'បច្ចុប្បន្នភាព',
  'គិតត្រឹម',
  'តួលេខបឋម',
  'ផលប៉ះពាល់',
  'ការខូចខាត',
  'សាលារៀន',
  'គ្រឹះស្ថានសិក្សា',
  'មណ្ឌលសុខភាព',
  'មន្ទីរពេទ្យ',
  'មូលដ្ឋានសុខាភិបាល',
  'បើកដំណើរការ',
  'ឡើងវិញ',
  'បណ្តោះអាសន្ន',
  'រដ្ឋបាល',
  'ប៉ុស្តិ៍នគរបាល',
  'ប៉ុស្តិ៍រដ្ឋបាល',
  'អធិការដ្ឋាន',
  'រាជធានី',
  'សង្កាត់',
  'យុទ្ធភណ្ឌ',
  'មិនទាន់ផ្ទុះ',
  'គណៈកម្មាធិការជាតិ',
  'គ្រោះមហន្តរាយ',
  'ទិន្នន័យ',
  'ដាច់ការតភ្ជាប់',
  'ប្រៀបធៀប',
  'របាយការណ៍',
  'សេវាសាធារណៈ',
];

/** Matches only at the beginning of a number. With a try at every digit, a long number would take far too long. */
const NUMBER = '(?<![0-9០-៩][.,:/]?)[0-9០-៩]+(?:[.,:/][0-9០-៩]+)*';
const SCALE = `(?:${WRITTEN_SCALES.join('|')})`;
const CLASSIFIER = '(?:នាក់|គ្រួសារ|ខ្នងផ្ទះ|ខ្នង|ភូមិ|កន្លែង|ខេត្ត|ហិកតា|ករណី|គ្រឿង|ក្បាល|គ្រាប់|ភាគរយ|%|នាទី|ម៉ោង|ថ្ងៃ)';
/** These may have a space before them. Hours and days are not here, because a year can be before ម៉ោង. */
const APART = '(?:នាក់|គ្រួសារ|ខ្នងផ្ទះ|កន្លែង|ភាគរយ)';
const MONTH = `(?:${MONTHS.map(({ km }) => km).join('|')})`;
const PLACE_KIND = '(?:ខេត្ត|ស្រុក|ក្រុង|រាជធានី)?';

/** Numbers with their unit, hours and days; the longest pattern comes first. */
const NUMBERS = [
  `${NUMBER} ?${SCALE}(?: ?${NUMBER} ?${SCALE})*${CLASSIFIER}?`,
  `(?:ថ្ងៃ)?(?:ទី)?${NUMBER} (?:ខែ)?${MONTH}`,
  `ម៉ោង ?${NUMBER}`,
  `(?:ថ្ងៃទី|ទី|ឆ្នាំ)${NUMBER}`,
  `${NUMBER}${CLASSIFIER}`,
  `${NUMBER} ${APART}`,
];

/** A run may not end before a vowel, sign or subscript, and may not begin in a subscript: that would tear a cluster apart. */
const UNTORN = { before: '(?<!\u17d2)', after: '(?![\u17b6-\u17d3\u17dd])' };

const GLOSSARY = new RegExp(
  `${UNTORN.before}(?:${[...NUMBERS, ...places(), ...terms()].join('|')})${UNTORN.after}`,
  'g',
);

function places(): string[] {
  const names = PLACES.flatMap(({ nameKm, spellings }) => [nameKm, ...spellings.filter(isKhmer)]);
  return longestFirst(names).map((name) => `${PLACE_KIND}${name}`);
}

function terms(): string[] {
  return longestFirst(TERMS);
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words.map(foldSubscriptDa))].sort((a, b) => b.length - a.length);
}

function isKhmer(text: string): boolean {
  return /^[\u1780-\u17ff ]+$/.test(text);
}

export type Run = { text: string; noBreak: boolean };

/** Cuts a text into runs that may break and runs that may not. Joined, they are the same text again. */
export function toRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  // Folding does not change the length, so positions in the folded text are positions in the text.
  for (const { 0: match, index } of foldSubscriptDa(text).matchAll(GLOSSARY)) {
    if (index > end) runs.push({ text: text.slice(end, index), noBreak: false });
    end = index + match.length;
    runs.push({ text: text.slice(index, end), noBreak: true });
  }
  if (end < text.length) runs.push({ text: text.slice(end), noBreak: false });
  return runs;
}

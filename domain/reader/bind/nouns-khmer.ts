import { khmer } from '@/domain/reader/text/scan';
import type { Thing } from '@/domain/reader/words/thing';
import type { ThingMark } from './marks';
import { groupOf } from './mention';
import type { Around } from './mentions';
import type { Noun } from './nouns';

const CLASSIFIER = new RegExp(
  `^ ?(?:ជាង)? ?(?<word>${khmer('នាក់|គ្រួសារ|ភូមិ(?!ភាគ)|ហិកតា|ខេត្ត(?=[^\\u1780-\\u17b3]|$)|ខ្នងផ្ទះ|ខ្នង|ទីកន្លែង|កន្លែង|ទីតាំង|គ្រឿង|ក្បាល|ករណី|គ្រាប់|រូប|អង្គ(?!ភាព)')})`,
);
const PEOPLE = new Set(['people', 'education', 'other']);
const FITS: Record<string, (thing: ThingMark) => boolean> = {
  នាក់: ({ code }) => PEOPLE.has(groupOf(code)) && code !== 'family',
  រូប: ({ code }) => PEOPLE.has(groupOf(code)) && code !== 'family',
  អង្គ: ({ code }) => code === 'other',
  គ្រួសារ: () => false,
  ភូមិ: () => false,
  ហិកតា: () => false,
  ខេត្ត: () => false,
  ក្បាល: ({ code }) => code === 'animal',
  ទីតាំង: isPlaceOrBuilding,
  កន្លែង: isPlaceOrBuilding,
  គ្រឿង: ({ code }) => code === 'car' || code === 'motorcycle' || code === 'public_vehicle' || code === 'other',
};
const DEFAULTS: Record<string, Thing> = {
  នាក់: 'person',
  គ្រួសារ: 'family',
  ភូមិ: 'village',
  ហិកតា: 'hectare',
  ខេត្ត: 'province',
  ខ្នងផ្ទះ: 'house',
  ក្បាល: 'animal',
  រូប: 'person',
  អង្គ: 'other',
  ទីតាំង: 'area',
};
/** They count things, whatever they are: never people. */
const UNNAMED = new Map<string, Thing>(['កន្លែង', 'ទីកន្លែង', 'ខ្នង', 'គ្រឿង'].map((word) => [word, 'unnamed']));
const AS_WOMEN = new RegExp(`^ ?${khmer('(?:ទៀត)?(?:ជា|មាន)')}(?=${khmer('ស្ត្រី|នារី|កុមារ|ក្មេង')})`);
const PAIR = new RegExp(khmer('(?:ត្រូវជា|ស្មើ(?:នឹង)?|ឬ|ស្មើរ)'));

/** ស្ត្រី ២៣.៨៨១នាក់: the classifier behind the number says which of the nouns before it is meant. */
export function classified(around: Around, qualifiedStart: number): Noun | null {
  const { folded, count, marks, to } = around;
  const found = CLASSIFIER.exec(folded.text.slice(count.end, count.end + 16));
  const word = found?.groups?.word;
  if (found === null || word === undefined) return null;
  const end = count.end + found[0].length;
  if (word === 'នាក់' && AS_WOMEN.test(folded.text.slice(end, end + 12))) {
    const part = marks.things.find((thing) => thing.start >= end && thing.start < to);
    if (part !== undefined && part.start - end < 6)
      return { thing: part.code, span: null, trigger: null, end: part.end };
  }
  const head = headBefore(around, { word, before: qualifiedStart });
  return { thing: head?.code ?? DEFAULTS[word] ?? UNNAMED.get(word) ?? null, span: head, trigger: null, end };
}

function headBefore(around: Around, { word, before }: { word: string; before: number }): ThingMark | null {
  const { marks, from, folded } = around;
  const candidates = marks.things.filter((thing) => thing.start >= from && thing.end <= before);
  const fits = FITS[word] ?? isCountedInPlaces;
  const head = candidates.filter(fits).at(-1);
  if (head === undefined) return siteBefore(around, before);
  // "N គ្រួសារ ត្រូវជា M នាក់": the people are those of the families, whatever noun stood before.
  return PAIR.test(folded.text.slice(head.end, before)) ? null : head;
}

function isPlaceOrBuilding(thing: ThingMark): boolean {
  return isCountedInPlaces(thing) && thing.code !== 'other';
}

function isCountedInPlaces({ code }: ThingMark): boolean {
  const group = groupOf(code);
  return group !== 'people' && group !== 'education' && group !== 'province' && group !== 'villages';
}

/** "ស្នាក់នៅតាមទីតាំងសុវត្ថិភាព៖ ៤១.៣១០នាក់ (៩៦ទីតាំង)": in brackets the sites of the people before. */
function siteBefore({ marks, folded }: Around, before: number): ThingMark | null {
  if (folded.text[before - 1] !== '(') return null;
  return marks.things.findLast(({ code, end }) => code === 'site' && end < before) ?? null;
}

const COUNTED = new RegExp(`^ ?${khmer('(?:ចំនួន|ទាំង|មានចំនួន|សរុប)')} ?$`);

/** "ការវិលត្រឡប់របស់ប្រជាពលរដ្ឋ … ភូមិចំនួន 173": the noun beside ចំនួន is the one counted. */
export function straightInKhmer(things: readonly ThingMark[], before: string, start: number): ThingMark | null {
  const last = things.at(-1);
  if (last === undefined || last.code === 'site') return null;
  return COUNTED.test(before.slice(last.end - start)) ? last : null;
}

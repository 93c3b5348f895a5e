import { type BreakdownCode, breakdownsOf, INDICATOR_CODES, type IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import { lineLabel } from '@/domain/wording/labels';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import { nilSentence } from '@/domain/wording/sentences';
import type { Marks } from './bind/marks';
import { findMentions } from './bind/mentions';
import type { SentenceFigure, VoiceAt } from './decide/ask';
import type { Voice } from './scope/voices';
import { type FoldedText, fold } from './text/fold';
import type { Sentence } from './text/sentences';

type Line = { indicator: IndicatorCode; breakdown: BreakdownCode | null };

/** The product's own names of its lines, as its templates, tables and sentences print them. */
const LINES = new Map<string, Line>();
const NILS = new Map<string, Line>();
for (const language of LANGUAGES) {
  for (const indicator of INDICATOR_CODES) {
    for (const breakdown of [null, ...breakdownsOf(indicator)]) addLine({ indicator, breakdown }, language);
  }
}

function addLine(line: Line, language: Language): void {
  for (const length of ['long', 'short'] as const) {
    const label = keyOf(fold(lineLabel({ ...line, place: NATION }, language, length)).text);
    if (!LINES.has(label)) LINES.set(label, line);
  }
  NILS.set(keyOf(fold(nilSentence({ indicator: line.indicator, breakdown: line.breakdown }, language)).text), line);
}

/** Of folded words. */
function keyOf(words: string): string {
  return words.replace(/[ .។:,]+/g, '');
}

const COLON = /: ?(?=[^:]*$)/;
const LONGEST = 320;

/** "Displaced people remaining in camps, Pursat: about 12,000 people", exactly as the product words it; else null. */
export function readLabelLine(folded: FoldedText, sentence: Sentence, { marks, voice }: Of): SentenceFigure | null {
  const words = folded.text.slice(sentence.start, sentence.end);
  if (words.length > LONGEST) return null;
  const nil = NILS.get(keyOf(words));
  if (nil !== undefined) return nilOf(nil, sentence, voice(sentence.start));
  const colon = COLON.exec(words);
  return colon === null
    ? null
    : countedLine(folded, { marks, voice }, { start: sentence.start, colon: sentence.start + colon.index });
}

type Of = { marks: Marks; voice: VoiceAt };

function countedLine(
  folded: FoldedText,
  { marks, voice }: Of,
  { start, colon }: { start: number; colon: number },
): SentenceFigure | null {
  const place = marks.places.findLast((mark) => mark.end <= colon);
  const line = LINES.get(keyOf(folded.text.slice(start, place?.start ?? colon)));
  const mentions = findMentions(folded, marks).filter((each) => each.count.start >= colon);
  const [mention] = mentions;
  const isWhole = place === undefined || folded.text.slice(place.end, colon).trim() === '';
  if (line === undefined || mention === undefined || !isWhole || mentions.length > 1 || mention.reason !== null)
    return null;
  const spans = [mention, { start, end: colon }].map((span) => ({ start: span.start, end: span.end }));
  return {
    ...line,
    confidence: 'sure',
    mention,
    nil: false,
    place: place?.code ?? NATION,
    site: null,
    spans,
    day: null,
    voice: voice(start),
    because: ['line.label', place === undefined ? 'place_nation.nobody_said' : 'place_named.before'],
    list: start,
  };
}

function nilOf(line: Line, { start, end }: Sentence, voice: Voice): SentenceFigure {
  const mention = { start, end, qualifier: 'exact', value: 0 } as const;
  return {
    ...line,
    confidence: 'sure',
    mention,
    nil: true,
    place: NATION,
    site: null,
    spans: [{ start, end }],
    day: null,
    voice,
    because: ['line.label_nil', 'place_nation.nobody_said'],
    list: start,
  };
}

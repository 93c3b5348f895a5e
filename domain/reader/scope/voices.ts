import type { Span } from '@/domain/reader/reading';
import { firstAt, type RuleId } from '@/domain/reader/rules/rule';
import type { TextTokens } from '@/domain/reader/rules/tokens';
import type { Sentence } from '@/domain/reader/text/sentences';
import type { SourceCode } from '@/domain/sources';
import type { BodyMark } from './bodies';
import { LETTERHEADS, VOICES } from './voice-rules';

/** Whose number it is, and by which rule; `isOwn`: its own sentence names the body. */
export type Voice = { code: SourceCode; because: RuleId; isOwn: boolean };

type SpeakerMention = Span & { code: SourceCode; because: RuleId; isDocument: boolean };

const DOCUMENT_WEIGHT = 50;
const CARRIED_WEIGHT = 0.2;

/** Who speaks in each sentence, and the body whose document the text tells. */
export type Voices = {
  document: Voice;
  /** Where the body of the document is named. */
  span: Span | null;
  hasOne: boolean;
  at: (sentence: number, place: number) => Voice;
};

type VoiceInput = {
  text: string;
  tokens: TextTokens;
  bodies: readonly BodyMark[];
  sentences: readonly Sentence[];
  counts: readonly Span[];
};

export function voicesOf(told: VoiceInput): Voices {
  const bySentence = speakersBySentence(told);
  const carried = carriedOf(bySentence);
  const document = documentOf(told, bySentence, carried);
  const at = (sentence: number, place: number): Voice => {
    const own = nearest(bySentence[sentence] ?? [], place);
    // "Authorities" are those of the body that the text names.
    if (own?.code === 'GOV' && document.code !== 'NOT-STATED') return { ...document, isOwn: true };
    if (own !== undefined) return { code: own.code, because: own.because, isOwn: true };
    const before = carried[sentence];
    return before === undefined ? document : { code: before.code, because: 'body_carried.before', isOwn: false };
  };
  const spoken = new Set(
    bySentence
      .flat()
      .map(({ code }) => code)
      .filter((code) => code !== 'GOV'),
  );
  const named =
    bySentence.flat().find(({ code }) => code === document.code) ??
    told.bodies.find(({ code }) => code === document.code);
  const span = named === undefined ? null : { start: named.start, end: named.end };
  return { document, span, hasOne: spoken.size <= 1, at };
}

function speakersBySentence({ tokens, bodies, sentences }: VoiceInput): SpeakerMention[][] {
  let next = 0;
  return sentences.map(({ end }) => {
    const from = next;
    while (next < bodies.length && (bodies[next]?.start ?? 0) < end) next += 1;
    return bodies.slice(from, next).flatMap((body) => {
      const rule = firstAt(VOICES, tokens, body.start);
      const isDocument = rule?.effect === 'document';
      return rule === undefined ? [] : [{ ...body, because: rule.id, isDocument }];
    });
  });
}

/** The last body that spoke before each sentence. */
function carriedOf(bySentence: readonly SpeakerMention[][]): (SpeakerMention | undefined)[] {
  let last: SpeakerMention | undefined;
  return bySentence.map((own) => {
    const before = last;
    last = own.at(-1) ?? last;
    return before;
  });
}

/** Of several that speak in one sentence the last before the number; else the first behind it. */
function nearest(own: readonly SpeakerMention[], place: number): SpeakerMention | undefined {
  const named = own.filter(({ code }) => code !== 'GOV');
  const told = named.length > 0 ? named : own;
  return told.findLast(({ start, isDocument }) => start <= place && !isDocument) ?? told[0];
}

type Weights = Map<SourceCode, { weight: number; because: RuleId }>;

function add(weights: Weights, { code, because }: SpeakerMention, weight: number): void {
  const before = weights.get(code);
  // "Authorities" names nobody.
  const share = code === 'GOV' ? weight / 10 : weight;
  weights.set(code, { because: before?.because ?? because, weight: (before?.weight ?? 0) + share });
}

type Speakers = { own: SpeakerMention | undefined; carried: SpeakerMention | undefined; opening: string };

function addSpeaker(weights: Weights, { own, carried, opening }: Speakers): void {
  if (own !== undefined) add(weights, own, 1);
  else if (carried !== undefined) add(weights, carried, POINTS_BACK.test(opening) ? 1 : CARRIED_WEIGHT);
}

/** "According to its information", "It added": the body of the sentence before goes on. */
const POINTS_BACK =
  /^[^a-z]*(?:according to (?:its|the same)|it (?:said|added|reported|noted)|the (?:ministry|committee|statement|release) (?:said|added|also|noted|reported))/;

function openingOf(text: string, sentence: Sentence | undefined): string {
  return sentence === undefined ? '' : text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60));
}

/** The body whose document it is, else the one that speaks of most numbers. */
function documentOf(
  { text, tokens, sentences, counts, bodies }: VoiceInput,
  bySentence: readonly SpeakerMention[][],
  carried: readonly (SpeakerMention | undefined)[],
): Voice {
  const weights: Weights = new Map();
  for (const each of bySentence.flat()) add(weights, each, each.isDocument ? DOCUMENT_WEIGHT : 0.5);
  let at = 0;
  const endOf = (place: number) => sentences[place]?.end ?? Number.POSITIVE_INFINITY;
  for (const { start } of counts) {
    while (start >= endOf(at)) at += 1;
    const opening = openingOf(text, sentences[at]);
    addSpeaker(weights, { own: nearest(bySentence[at] ?? [], start), carried: carried[at], opening });
  }
  return (
    heaviest(weights) ??
    letterhead(tokens, bodies) ?? { code: 'NOT-STATED', because: 'body_none.mentioned', isOwn: false }
  );
}

/** A body that stands alone in a line. */
function letterhead(tokens: TextTokens, bodies: readonly BodyMark[]): Voice | null {
  for (const { code, start } of bodies) {
    const rule = firstAt(LETTERHEADS, tokens, start);
    if (rule !== undefined) return { code, because: rule.id, isOwn: false };
  }
  return null;
}

function heaviest(weights: Weights): Voice | null {
  const best = [...weights].toSorted(([, a], [, b]) => b.weight - a.weight)[0];
  return best === undefined ? null : { code: best[0], because: best[1].because, isOwn: false };
}

import type { Qualifier } from '@/domain/figures';
import type { IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';
import type { Mention } from '@/domain/reader/bind/mention';
import type { MentionAsk, SentenceAsk, SentenceFigure } from '@/domain/reader/decide/ask';
import { isMeaning } from '@/domain/reader/decide/decision';
import { otherDay } from '@/domain/reader/decide/other-day';
import { sideIn } from '@/domain/reader/decide/side-in';
import type { Span } from '@/domain/reader/reading';
import { type CompiledRule, firstAt, type RuleId } from '@/domain/reader/rules/rule';
import { readNumberWords } from '@/domain/reader/text/number-words';
import { weakest } from '@/domain/reader/words/qualifiers';
import { type DirectEffect, PROVINCE_TABLE, SHARE_TABLE } from './direct-rules';

/** A number that its phrase alone explains. */
type Candidate = Span & { value: number };

/** Figures that are read from a fixed phrase around a number: shares who returned, provinces that were hit. */
export function readDirect(ask: Omit<MentionAsk, 'each' | 'places'>): SentenceFigure[] {
  const found: SentenceFigure[] = [];
  for (const share of sharesOf(ask)) found.push(...asFigure(ask, share, SHARE_TABLE));
  for (const provinces of provincesOf(ask)) found.push(...asFigure(ask, provinces, PROVINCE_TABLE));
  return found;
}

function sharesOf({ marks, folded }: SentenceAsk): Candidate[] {
  // "70 per cent of those at Wat Svay": the share of one camp.
  if (marks.sites.length > 0) return [];
  return marks.shares.flatMap(({ start, end }): Candidate[] => {
    const text = folded.text.slice(start, end);
    const value = Number(/^\d{1,3}(?![.,]?\d)/.exec(text)?.[0] ?? /\d{1,3}$/.exec(text)?.[0]);
    const isShare = value > 0 && value <= 100 && !/^\d+[.,]/.test(text);
    return isShare ? [{ start, end, value }] : [];
  });
}

const PROVINCES_IN_WORDS = /(?<number>\d{1,2}|[a-z]+)(?: [a-z-]+){0,2} provinces/;

function provincesOf({ marks, folded }: SentenceAsk): Candidate[] {
  const inPlaces = marks.places.flatMap(({ start, end, code }): Candidate[] => {
    const match = code === NATION ? PROVINCES_IN_WORDS.exec(folded.text.slice(start, end)) : null;
    const value = match === null ? null : numberOf(match.groups?.number ?? '');
    return value === null ? [] : [{ start, end, value }];
  });
  const counted = marks.counts.flatMap(({ start, end, value }): Candidate[] => {
    const isOfProvinces = marks.things.some(
      (thing) => thing.code === 'province' && (isBeside(end, thing.start) || isBeside(thing.end, start, 8)),
    );
    return isOfProvinces && value !== null ? [{ start, end, value }] : [];
  });
  return [...inPlaces, ...counted].filter(({ value }) => value > 0 && value <= 25);
}

function isBeside(end: number, start: number, most = 12): boolean {
  return start >= end && start - end <= most;
}

function numberOf(text: string): number | null {
  return /^\d/.test(text) ? Number(text) : readNumberWords(text);
}

function asFigure(
  ask: Omit<MentionAsk, 'each' | 'places'>,
  candidate: Candidate,
  table: readonly CompiledRule<DirectEffect>[],
): SentenceFigure[] {
  const rule = firstAt(table, ask.context.tokens, candidate.start);
  if (rule === undefined) return [];
  if (rule.id === 'line.share_of_figure' && !isOfReturns(ask)) return [];
  if (sideIn({ ...ask, each: { mention: mentionOf(ask, candidate), trigger: null, isFar: false } }).side !== 'ours')
    return [];
  return [toFound(ask, candidate, { indicator: rule.effect.indicator, because: rule.id })];
}

/** "This figure represents 84 per cent": the sentence before told of those who returned. */
function isOfReturns({ discourse, found }: Omit<MentionAsk, 'each' | 'places'>): boolean {
  const before =
    discourse.whole !== null && isMeaning(discourse.whole.decision) ? discourse.whole.decision.indicator : '';
  return before.startsWith('returned') || found.some(({ indicator }) => indicator.startsWith('returned'));
}

type Meant = { indicator: IndicatorCode; because: RuleId };

function toFound(
  ask: Omit<MentionAsk, 'each' | 'places'>,
  candidate: Candidate,
  { indicator, because }: Meant,
): SentenceFigure {
  const mention = mentionOf(ask, candidate);
  const each = { mention, trigger: null, isFar: false };
  return {
    indicator,
    breakdown: null,
    confidence: 'check',
    mention,
    nil: false,
    place: NATION,
    site: null,
    spans: [{ start: mention.start, end: mention.end }],
    day: otherDay({ ...ask, each, places: new Map() }),
    voice: ask.voice(mention.start),
    because: [because],
    list: mention.start,
  };
}

function mentionOf({ marks, folded }: SentenceAsk, { start, end, value }: Candidate): Mention {
  const qualifiers = marks.qualifiers.filter(
    (mark) => mark.end <= start && folded.text.slice(mark.end, start).trim() === '',
  );
  const from = qualifiers[0]?.start ?? start;
  const qualifier: Qualifier = weakest(qualifiers.map(({ code }) => code));
  const count = { start, end, value, reason: null };
  return {
    ...{ start: from, end, count, value, qualifier },
    ...{
      thing: null,
      thingSpan: null,
      ownTrigger: null,
      role: 'count',
      isAdditional: false,
      reason: null,
      because: [],
    },
  };
}

import { overlap } from '@/domain/intervals';
import type { SentenceFigure, UnreadMention } from './decide/ask';
import type { DocumentContext } from './decide/discourse';
import type { Aside, ProposedFigure, Span, Unread, UnreadReason } from './reading';
import type { RuleId } from './rules/rule';
import { confidenceOf } from './sure';
import { type FoldedText, originalSpan } from './text/fold';

export type Assembly = { kept: SentenceFigure[]; left: UnreadMention[]; again: Aside[] };

/**
 * One figure a line: repeated ones are joined, of a rounded and an exact one the exact stays, of two that cannot both
 * be true the first stays to be checked. Two of one kind in one list ("5 hospitals, 10 health centres") are parts of a
 * kind, and neither is the whole.
 */
export function assemble(found: readonly SentenceFigure[]): Assembly {
  const kept = new Map<string, SentenceFigure>();
  const left: UnreadMention[] = [];
  const parts = partsOfKind(found);
  for (const each of found) {
    const before = kept.get(lineOf(each));
    if (parts.has(each)) left.push(leftOf(each, 'conflict'));
    else kept.set(lineOf(each), before === undefined ? each : joined(before, each, left));
  }
  const told = withPlaces(withoutRepeats([...kept.values()]));
  return { kept: told, left, again: saidAgain(found, [...told.map(({ mention }) => mention), ...left]) };
}

/** What a figure that is kept says already, or says more closely. */
function saidAgain(found: readonly SentenceFigure[], told: readonly Span[]): Aside[] {
  const starts = new Set(told.map(({ start }) => start));
  return found
    .filter(({ mention }) => !starts.has(mention.start))
    .map(({ mention: { start, end } }) => ({ start, end, because: 'number.again' }));
}

/** What nobody said by name and another sentence gives to a body is the figure of that body. */
function withoutRepeats(kept: readonly SentenceFigure[]): SentenceFigure[] {
  const said = new Set(kept.filter(({ voice }) => voice.isOwn).map(ellipsisOf));
  return kept.filter(
    (each) =>
      each.voice.isOwn ||
      !said.has(ellipsisOf(each)) ||
      kept.every((other) => other === each || ellipsisOf(other) !== ellipsisOf(each)),
  );
}

/** "More than 35,000 hectares in Pursat …. Surveys found 35,120 hectares": the exact number is that of the place before. */
function withPlaces(kept: readonly SentenceFigure[]): SentenceFigure[] {
  const rounded = new Map<SentenceFigure, SentenceFigure>();
  for (const exact of kept) {
    const lead = kept.find((other) => isLeadOf(other, exact));
    if (lead !== undefined) rounded.set(lead, { ...exact, place: lead.place, confidence: 'check' });
  }
  const isAgain = (each: SentenceFigure) =>
    [...rounded.values()].some(({ mention }) => mention === each.mention) && !rounded.has(each);
  return kept.filter((each) => !isAgain(each)).map((each) => rounded.get(each) ?? each);
}

const LEAD_IS_NEAR = 0.01;

function isLeadOf(lead: SentenceFigure, exact: SentenceFigure): boolean {
  if (lead.place === exact.place || lead.mention.start > exact.mention.start) return false;
  const isSameLine = lead.indicator === exact.indicator && lead.breakdown === exact.breakdown;
  const isRounded = lead.mention.qualifier !== 'exact' && exact.mention.qualifier === 'exact';
  return isSameLine && isRounded && exact.because.includes('place_nation.nobody_said') && isNear(lead, exact);
}

function isNear(lead: SentenceFigure, exact: SentenceFigure): boolean {
  return Math.abs(lead.mention.value - exact.mention.value) <= LEAD_IS_NEAR * exact.mention.value;
}

function ellipsisOf({ indicator, breakdown, place, site, mention }: SentenceFigure): string {
  return [indicator, breakdown, place, site, mention.value].join('|');
}

function partsOfKind(found: readonly SentenceFigure[]): Set<SentenceFigure> {
  const lists = new Map<string, SentenceFigure[]>();
  for (const each of found) {
    const key = `${each.list} ${lineOf(each)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [each]);
    else list.push(each);
  }
  const doubled = [...lists.values()].filter((list) => new Set(list.map(({ mention }) => mention.value)).size > 1);
  return new Set(
    doubled.flat().filter(({ indicator }) => indicator.startsWith('service') || indicator.startsWith('damage')),
  );
}

/** Lines of two bodies are never joined. */
function lineOf({ indicator, breakdown, place, site, day, voice }: SentenceFigure): string {
  return [indicator, breakdown, place, site, day?.at, voice.code].join('|');
}

function joined(before: SentenceFigure, each: SentenceFigure, left: UnreadMention[]): SentenceFigure {
  const isSame = before.mention.value === each.mention.value;
  if (isSame && before.mention.qualifier === each.mention.qualifier) return before;
  if (isSame || overlap(before.mention, each.mention) || isRoundingOf(before, each)) return sharper(before, each);
  left.push(leftOf(each, 'conflict'));
  return { ...before, confidence: 'check' };
}

/** 141,850 has one. */
function zerosOf({ mention }: SentenceFigure): number {
  return /0*$/.exec(String(mention.value))?.[0].length ?? 0;
}

/** An exact number says more than a rounded one, a finer one more than a coarse one; of the rest the first. */
function sharper(before: SentenceFigure, each: SentenceFigure): SentenceFigure {
  const isExact = ({ mention }: SentenceFigure) => mention.qualifier === 'exact';
  if (isExact(before) !== isExact(each)) return isExact(each) ? each : before;
  return zerosOf(each) < zerosOf(before) ? each : before;
}

const LEAD_IS_OFF = 0.07;

/** A lead may round more coarsely than its words say: "about 116,000" for 116,779. */
function isRoundingOf(a: SentenceFigure, b: SentenceFigure): boolean {
  const isOneRounded =
    (a.mention.qualifier === 'exact') !== (b.mention.qualifier === 'exact') || zerosOf(a) !== zerosOf(b);
  return (
    isOneRounded &&
    Math.abs(a.mention.value - b.mention.value) <= LEAD_IS_OFF * Math.max(a.mention.value, b.mention.value)
  );
}

function leftOf({ mention }: SentenceFigure, reason: UnreadReason): UnreadMention {
  return { start: mention.start, end: mention.end, reason, because: ['number.conflict'] };
}

export function toProposed(folded: FoldedText, found: SentenceFigure, context: DocumentContext): ProposedFigure {
  const spans = found.spans.map((span) => originalSpan(folded, span));
  return {
    indicator: found.indicator,
    breakdown: found.breakdown,
    place: found.place,
    site: found.site,
    qualifier: found.mention.qualifier,
    value: found.mention.value,
    nil: found.nil,
    periodStart: found.day === null ? context.periodStart : null,
    periodEnd: found.day?.at ?? context.periodEnd,
    confidence: confidenceOf(found, context),
    source: found.voice.code,
    because: [...found.because, ...dayOf(found, context), found.voice.because],
    spans,
    quote: quoteOf(folded.original, spans),
    ...(found.why && { note: wordsOf(folded, found.why) }),
  };
}

function dayOf({ day }: SentenceFigure, { dayBecause }: DocumentContext): RuleId[] {
  const because = day?.because ?? dayBecause;
  return because === null ? [] : [because];
}

function wordsOf(folded: FoldedText, span: Span): string {
  const { start, end } = originalSpan(folded, span);
  return folded.original.slice(start, end).trim();
}

const LONGEST_QUOTE = 240;

/** The words from the number to its verb; the number alone where these lie far apart. */
function quoteOf(original: string, spans: readonly Span[]): string {
  const near = spans.slice(0, 3);
  const [start, end] = [Math.min(...near.map((span) => span.start)), Math.max(...near.map((span) => span.end))];
  const [first] = spans;
  const text =
    end - start <= LONGEST_QUOTE || first === undefined
      ? original.slice(start, end)
      : original.slice(first.start, first.end);
  return text.trim();
}

export function toUnread(folded: FoldedText, left: UnreadMention): Unread {
  const { start, end } = originalSpan(folded, left);
  const { reason, because } = left;
  return { start, end, reason, because, quote: folded.original.slice(start, end) };
}

/** "1,500 families" and "around 1,500 families", of two places or not: one of the two is worded too loosely, so neither is sure. */
export function withRivals(figures: readonly ProposedFigure[]): ProposedFigure[] {
  return figures.map((each) =>
    figures.some((other) => isRival(each, other)) ? { ...each, confidence: 'check' } : each,
  );
}

function isRival(a: ProposedFigure, b: ProposedFigure): boolean {
  return (
    a.value === b.value && a.indicator === b.indicator && a.breakdown === b.breakdown && a.qualifier !== b.qualifier
  );
}

import { overlap } from '@/domain/intervals';
import type { Found, Left } from './decide/ask';
import type { Frame } from './decide/context';
import type { ProposedFigure, Span, Unread, UnreadReason } from './reading';
import type { RuleId } from './rules/rule';
import { confidenceOf } from './sure';
import { type Folded, originalSpan } from './text/fold';

export type Assembled = { kept: Found[]; left: Left[] };

/**
 * One figure a line: repeated ones are joined, of a rounded and an exact one the exact stays, of two that cannot both
 * be true the first stays to be checked. Two of one kind in one list ("5 hospitals, 10 health centres") are parts of a
 * kind, and neither is the whole.
 */
export function assemble(found: readonly Found[]): Assembled {
  const kept = new Map<string, Found>();
  const left: Left[] = [];
  const parts = partsOfKind(found);
  for (const each of found) {
    const before = kept.get(lineOf(each));
    if (parts.has(each)) left.push(leftOf(each, 'conflict'));
    else kept.set(lineOf(each), before === undefined ? each : joined(before, each, left));
  }
  return { kept: withoutEchoes([...kept.values()]), left };
}

/** What nobody said by name and another sentence gives to a body is the figure of that body. */
function withoutEchoes(kept: readonly Found[]): Found[] {
  const said = new Set(kept.filter(({ voice }) => voice.isOwn).map(echoOf));
  return kept.filter(
    (each) =>
      each.voice.isOwn ||
      !said.has(echoOf(each)) ||
      kept.every((other) => other === each || echoOf(other) !== echoOf(each)),
  );
}

function echoOf({ indicator, breakdown, place, site, item }: Found): string {
  return [indicator, breakdown, place, site, item.value].join('|');
}

function partsOfKind(found: readonly Found[]): Set<Found> {
  const lists = new Map<string, Found[]>();
  for (const each of found) {
    const key = `${each.list} ${lineOf(each)}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [each]);
    else list.push(each);
  }
  const doubled = [...lists.values()].filter((list) => new Set(list.map(({ item }) => item.value)).size > 1);
  return new Set(
    doubled.flat().filter(({ indicator }) => indicator.startsWith('service') || indicator.startsWith('damage')),
  );
}

/** Lines of two bodies are never joined. */
function lineOf({ indicator, breakdown, place, site, day, voice }: Found): string {
  return [indicator, breakdown, place, site, day?.at, voice.code].join('|');
}

function joined(before: Found, each: Found, left: Left[]): Found {
  const isSame = before.item.value === each.item.value;
  if (isSame && before.item.qualifier === each.item.qualifier) return before;
  if (isSame || overlap(before.item, each.item) || isRoundingOf(before, each)) return sharper(before, each);
  left.push(leftOf(each, 'conflict'));
  return { ...before, confidence: 'check' };
}

/** 141,850 has one. */
function zerosOf({ item }: Found): number {
  return /0*$/.exec(String(item.value))?.[0].length ?? 0;
}

/** An exact number says more than a rounded one, a finer one more than a coarse one; of the rest the first. */
function sharper(before: Found, each: Found): Found {
  const isExact = ({ item }: Found) => item.qualifier === 'exact';
  if (isExact(before) !== isExact(each)) return isExact(each) ? each : before;
  return zerosOf(each) < zerosOf(before) ? each : before;
}

const LEAD_IS_OFF = 0.07;

/** A lead may round more coarsely than its words say: "about 116,000" for 116,779. */
function isRoundingOf(a: Found, b: Found): boolean {
  const isOneRounded = (a.item.qualifier === 'exact') !== (b.item.qualifier === 'exact') || zerosOf(a) !== zerosOf(b);
  return isOneRounded && Math.abs(a.item.value - b.item.value) <= LEAD_IS_OFF * Math.max(a.item.value, b.item.value);
}

function leftOf({ item }: Found, reason: UnreadReason): Left {
  return { start: item.start, end: item.end, reason, because: ['number.conflict'] };
}

export function toProposed(folded: Folded, found: Found, frame: Frame): ProposedFigure {
  const spans = found.spans.map((span) => originalSpan(folded, span));
  return {
    indicator: found.indicator,
    breakdown: found.breakdown,
    place: found.place,
    site: found.site,
    qualifier: found.item.qualifier,
    value: found.item.value,
    nil: found.nil,
    periodStart: found.day === null ? frame.periodStart : null,
    periodEnd: found.day?.at ?? frame.periodEnd,
    confidence: confidenceOf(found, frame),
    source: found.voice.code,
    because: [...found.because, ...dayOf(found, frame), found.voice.because],
    spans,
    quote: quoteOf(folded.original, spans),
  };
}

function dayOf({ day }: Found, { dayBecause }: Frame): RuleId[] {
  const because = day?.because ?? dayBecause;
  return because === null ? [] : [because];
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

export function toUnread(folded: Folded, left: Left): Unread {
  const span = originalSpan(folded, left);
  const { reason, because } = left;
  return { ...span, reason, because, quote: folded.original.slice(span.start, span.end) };
}

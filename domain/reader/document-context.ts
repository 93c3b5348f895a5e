import { isBeforeRounds, isDayOfFighting } from '@/domain/crisis';
import { NATION, type PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import type { Marks } from './bind/marks';
import { periodOf, type ReportPeriod } from './days/period';
import type { DocumentContext, Phase } from './decide/discourse';
import type { Span } from './reading';
import type { TextTokens } from './rules/tokens';
import { findOurNames, namesOthers } from './scope/names';
import { isNotOurs, isOfOthers, mainSide, scopeOfText, type TextScope } from './scope/text-scope';
import type { Voices } from './scope/voices';
import type { FoldedText } from './text/fold';
import type { Sentence } from './text/sentences';

type Whole = {
  marks: Marks;
  tokens: TextTokens;
  sentences: readonly Sentence[];
  publishedOn: string | null;
  voices: Voices;
};

/** What holds for the whole text. */
export function contextOf(folded: FoldedText, whole: Whole): { context: DocumentContext; period: ReportPeriod } {
  const { marks, tokens, sentences, publishedOn, voices } = whole;
  const period = periodOf(marks.dates);
  const scope = scopeIn(folded, marks);
  const body = sentences.find(({ isHead }) => !isHead)?.start ?? 0;
  const context: DocumentContext = {
    phase: phaseOf(marks, (period.end ?? publishedOn)?.slice(0, 10) ?? null),
    source: isNotOurs(scope) ? 'NOT-STATED' : voices.document.code,
    scope,
    mainSide: mainSide(marks.sides),
    tellsOthers: marks.sides.some(isOfOthers),
    province: onlyProvince(marks),
    tokens,
    states: statesOf(marks, whole),
    tellsHosts: tellsHosts(marks, body),
    periodStart: period.start,
    periodEnd: period.end,
    dayBecause: period.because,
    hasOneBody: voices.hasOne,
  };
  return { context, period };
}

function scopeIn(folded: FoldedText, { sides, places, sites, bodies, hours }: Marks): TextScope {
  const ours = findOurNames(folded).map(({ start, end }) => ({ start, end, ...OUR_NAME }));
  const known = [...places, ...sites, ...bodies, ...hours];
  return scopeOfText({ text: folded.text, sides: [...sides, ...ours], namesOthers: namesOthers(folded, known) });
}

const OUR_NAME = { side: 'ours', kind: 'place', because: 'scope.ours' } as const;

/** Fighting or after it; of older clashes, and where no day is given, the verbs tell. */
function phaseOf({ triggers }: Marks, end: string | null): Phase {
  const speaksOfAfter = triggers.some(({ code }) => code === 'returned' || code === 'reopened' || code === 'unable');
  const isOver = end === null || isBeforeRounds(end) ? speaksOfAfter : !isDayOfFighting(end);
  return isOver ? 'ceasefire' : 'fighting';
}

/** "NCDM data show that …" in a synopsis, "As of 1 January, NCDM reported" below it. */
function statesOf({ dates }: Marks, { sentences, voices }: Whole): Map<SourceCode, When> {
  const days = new Map<SourceCode, Set<When>>();
  for (const { role, at, start } of dates) {
    const index = sentences.findIndex((sentence) => start < sentence.end);
    if (role !== 'as_of' || at === null || index < 0) continue;
    const voice = voices.at(index, sentences[index]?.end ?? start);
    if (voice.isOwn) days.set(voice.code, (days.get(voice.code) ?? new Set()).add(at));
  }
  return new Map([...days].flatMap(([code, all]) => (all.size === 1 ? [[code, [...all][0] as When] as const] : [])));
}

function onlyProvince({ places }: Marks): PlaceCode | null {
  const provinces = new Set(places.flatMap(({ code }) => (code === NATION ? [] : [code.slice(0, PROVINCE_LENGTH)])));
  const [only, ...others] = provinces;
  return others.length === 0 ? (only ?? null) : null;
}

/** KH22, of KH2203. */
const PROVINCE_LENGTH = 4;
const HOSTS_REACH = 60;

/** "89,112 are with host families", "with host families: 89,112"; not "in centres and with relatives". */
function tellsHosts({ counts, triggers, things }: Marks, body: number): boolean {
  if (!triggers.some(({ code }) => code === 'host')) return false;
  const sites = new Set(things.filter(({ code }) => code === 'site').map(({ start }) => start));
  const numbers = counts
    .filter((count) => !isOfSites(count, sites))
    .map(({ start, end }) => ({ start, end, kind: 'count' }));
  const verbs = triggers.map(({ start, end, code }) => ({ start, end, kind: code }));
  const inOrder = [...numbers, ...verbs].filter(({ start }) => start >= body).sort((a, b) => a.start - b.start);
  return inOrder.some((each, at) => {
    const next = inOrder[at + 1];
    if (next === undefined || next.start - each.end > HOSTS_REACH) return false;
    return (each.kind === 'count' && next.kind === 'host') || (each.kind === 'host' && next.kind === 'count');
  });
}

/** "102 displacement sites and host communities" counts sites. */
function isOfSites({ end }: Span, sites: ReadonlySet<number>): boolean {
  return sites.has(end) || sites.has(end + 1) || sites.has(end + 2);
}

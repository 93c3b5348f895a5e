import { isBeforeRounds, isDayOfFighting } from '@/domain/crisis';
import { NATION, type PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';
import type { Language } from '@/domain/wording/language';
import { assemble, toProposed, toUnread } from './assemble';
import { findMarks, type Marks, marksBySentence } from './bind/marks';
import type { Found, Left, SentenceAsk } from './decide/ask';
import { type Carry, type Frame, NOTHING_CARRIED } from './decide/context';
import { readSentence } from './sentence/sentence';
import { lineCueOf, openingOf, readHeading, withLineCue, withOpening } from './headings';
import { readLabelLine } from './labels';
import type { Reading, ReadOptions, Span } from './reading';
import type { Tokens } from './rules/tokens';
import { isOfOthers, mainSide, scopeOfText } from './scope/text-scope';
import { type Voices, voicesOf } from './scope/voices';
import { type Folded, fold } from './text/fold';
import { periodOf } from './days/period';
import { type Sentence, splitSentences } from './text/sentences';
import { unwrap } from './text/unwrap';

/**
 * Reads a pasted report, English or Khmer, into proposed figures. Rules only: it never invents a number, and what it
 * does not understand it hands back as unread. Pure, and linear in the length of the text.
 */
export function readReport(text: string, { publishedOn }: ReadOptions): Reading {
  const folded = unwrap(fold(text));
  const { marks, tokens } = findMarks(folded, publishedOn);
  const sentences = splitSentences(folded);
  const voices = voicesOf({ tokens, sentences, bodies: marks.bodies, counts: countsOf(marks) });
  const frame = frameOf(folded, { marks, tokens, sentences, publishedOn, voices });
  const { found, left } = readSentences(folded, { marks, sentences, frame, voices });
  const assembled = assemble(found);
  const unread = [...left, ...assembled.left].sort((a, b) => a.start - b.start);
  return {
    figures: assembled.kept.map((each) => toProposed(folded, each, frame)),
    unread: unread.map((each) => toUnread(folded, each)),
    period: { start: frame.periodStart, end: frame.periodEnd },
    source: frame.source,
    language: languageOf(folded.text),
  };
}

function languageOf(text: string): Language {
  const khmer = text.match(/[\u1780-\u17d3]/g)?.length ?? 0;
  return khmer > (text.match(/[a-z]/g)?.length ?? 0) ? 'km' : 'en';
}

type Whole = {
  marks: Marks;
  tokens: Tokens;
  sentences: readonly Sentence[];
  publishedOn: string | null;
  voices: Voices;
};

function frameOf(folded: Folded, { marks, tokens, sentences, publishedOn, voices }: Whole): Frame {
  const period = periodOf(marks.dates);
  const end = (period.end ?? publishedOn)?.slice(0, 10) ?? null;
  const speaksOfAfter = marks.cues.some(({ code }) => code === 'returned' || code === 'reopened' || code === 'unable');
  const isOver = end === null || isBeforeRounds(end) ? speaksOfAfter : !isDayOfFighting(end);
  const body = sentences.find(({ isHead }) => !isHead)?.start ?? 0;
  const scope = scopeOfText(folded.text, marks.sides);
  return {
    phase: isOver ? 'ceasefire' : 'fighting',
    source: scope === 'ours' ? voices.document.code : 'NOT-STATED',
    scope,
    mainSide: mainSide(marks.sides),
    tellsOthers: marks.sides.some(isOfOthers),
    province: onlyProvince(marks),
    tokens,
    states: statesOf(marks, { sentences, voices }),
    tellsHosts: tellsHosts(marks, body),
    periodStart: period.start,
    periodEnd: period.end,
  };
}

/** Those that may be figures. */
function countsOf({ counts, things }: Marks): Marks['counts'] {
  const others = things.filter(({ code }) => code === 'other').map(({ start }) => start);
  const isOfOther = (end: number) => others.some((start) => start >= end && start - end < 3);
  return counts.filter(({ isArticle, end }) => isArticle !== true && !isOfOther(end));
}

/** "NCDM data show that …" in a synopsis, "As of 1 January, NCDM reported" below it. */
function statesOf({ dates }: Marks, { sentences, voices }: Pick<Whole, 'sentences' | 'voices'>): Map<SourceCode, When> {
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
function tellsHosts({ counts, cues, things }: Marks, body: number): boolean {
  if (!cues.some(({ code }) => code === 'host')) return false;
  const numbers = counts
    .filter((count) => !isOfSites(count, things))
    .map(({ start, end }) => ({ start, end, kind: 'count' }));
  const verbs = cues.map(({ start, end, code }) => ({ start, end, kind: code }));
  const inOrder = [...numbers, ...verbs].filter(({ start }) => start >= body).sort((a, b) => a.start - b.start);
  return inOrder.some((each, at) => {
    const next = inOrder[at + 1];
    if (next === undefined || next.start - each.end > HOSTS_REACH) return false;
    return (each.kind === 'count' && next.kind === 'host') || (each.kind === 'host' && next.kind === 'count');
  });
}

/** "102 displacement sites and host communities" counts sites. */
function isOfSites({ end }: Span, things: Marks['things']): boolean {
  return things.some(({ code, start }) => code === 'site' && start >= end && start - end < 3);
}

type Body = { marks: Marks; sentences: readonly Sentence[]; frame: Frame; voices: Voices };

function readSentences(folded: Folded, { marks, sentences, frame, voices }: Body): { found: Found[]; left: Left[] } {
  const found: Found[] = [];
  const left: Left[] = [];
  let carry: Carry = NOTHING_CARRIED;
  for (const [at, own] of marksBySentence(marks, sentences).entries()) {
    const sentence = sentences[at];
    if (sentence === undefined) continue;
    const voice = (place: number) => voices.at(at, place);
    const result = readOne(folded, { sentence, marks: own, carry, frame, voice });
    found.push(...result.found);
    left.push(...result.left);
    carry = result.carry;
  }
  return { found, left };
}

type One = Omit<SentenceAsk, 'folded'>;

function readOne(
  folded: Folded,
  { sentence, marks, carry, frame, voice }: One,
): { found: Found[]; left: Left[]; carry: Carry } {
  if (sentence.isHead) return { found: [], left: headline(marks), carry };
  if (marks.counts.length > MOST_COUNTS) return { found: [], left: marks.counts.map(tooMany), carry };
  const label = readLabelLine(folded, sentence, { marks, voice });
  if (label !== null) return { found: [label], left: [], carry };
  const hasCounts = marks.counts.some(({ isArticle }) => isArticle !== true);
  const announced = hasCounts ? carry : readHeading(folded, sentence, { marks, carry });
  const opened = withOpening(announced, openingOf(folded, sentence, marks), sentence.isBullet);
  const lined = withLineCue(opened, folded, { sentence, marks });
  const result = readSentence({ folded, sentence, marks, carry: lined, frame, voice });
  const lineCue = lineCueOf(opened, folded, { sentence, marks });
  return { ...result, carry: { ...result.carry, listCue: opened.listCue, lineCue } };
}

/** No sentence holds more; a table torn into one line does, and nobody can tell its columns. */
const MOST_COUNTS = 50;

function tooMany({ start, end }: Span): Left {
  return { start, end, reason: 'unclear_number', because: ['number.too_many'] };
}

function headline({ counts, things }: Marks): Left[] {
  return counts
    .filter(({ end, isArticle }) => isArticle !== true && things.some(({ start }) => start >= end))
    .map(({ start, end }): Left => ({ start, end, reason: 'headline', because: ['number.headline'] }));
}

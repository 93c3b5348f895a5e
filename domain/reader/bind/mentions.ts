import type { Qualifier } from '@/domain/figures';
import type { FoldedText } from '@/domain/reader/text/fold';
import type { CountMark } from '@/domain/reader/text/numbers';
import type { NamedSpan } from '@/domain/reader/text/scan';
import { weakest } from '@/domain/reader/words/qualifiers';
import type { Marks } from './marks';
import type { Mention } from './mention';
import { nounOf } from './nouns';
import { isOfWhole, roleOf } from './roles';

/** The numbers of a sentence with what each counts, in order. */
export function findMentions(folded: FoldedText, marks: Marks): Mention[] {
  const mentions: Mention[] = [];
  for (const [at, count] of marks.counts.entries()) {
    const from = mentions.findLast(({ role }) => role !== 'skip')?.end ?? 0;
    const to = marks.counts[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    mentions.push(toMention({ folded, marks, count, from, to }));
  }
  return shareThings(folded.text, withPartners(folded.text, mentions));
}

/** One count and the stretch around it that no other count claims. */
export type Around = { folded: FoldedText; marks: Marks; count: CountMark; from: number; to: number };

function toMention(around: Around): Mention {
  const { count, folded } = around;
  const qualified = qualify(around);
  const noun = nounOf(around, qualified.start);
  const start = Math.min(qualified.start, count.start);
  const end = Math.max(qualified.end, noun.end);
  const text = folded.text;
  const told = roleOf({
    before: text.slice(Math.max(around.from, start - LOOK_BACK), start),
    after: text.slice(end, end + LOOK_BACK),
    behindNumber: text.slice(count.end, count.end + LOOK_BACK),
    thing: noun.thing,
  });
  const isSkipped = told !== null && told.role.role === 'skip';
  return {
    start,
    end,
    count,
    value: count.value ?? 0,
    qualifier: qualified.qualifier,
    thing: noun.thing,
    thingSpan: noun.span,
    ownTrigger: noun.trigger,
    role: told?.role.role ?? 'count',
    isAdditional: isAdditional(text, { from: around.from, start, end, countEnd: count.end }),
    reason: isSkipped && told.role.role === 'skip' ? told.role.reason : count.reason,
    because: [noun.because, ...(told === null ? [] : [told.because])],
  };
}

/** Far enough for the words that a role needs. */
const LOOK_BACK = 80;

/** "530,000+", "530,000-plus" */
const PLUS = /^(?:\+|[ -]plus(?![a-z]))/;

type QualifierSpan = { start: number; end: number; qualifier: Qualifier };

/** The qualifiers that stand straight before the number, several if they follow one another, or right behind it. */
function qualify(around: Around): QualifierSpan {
  const { count, folded } = around;
  const plus = PLUS.exec(folded.text.slice(count.end, count.end + 6))?.[0];
  if (plus !== undefined) return { start: count.start, end: count.end + plus.length, qualifier: 'at_least' };
  return qualifiedBy(around);
}

function qualifiedBy({ marks, count, folded }: Around): QualifierSpan {
  const found: NamedSpan<Qualifier>[] = [];
  let start = count.start;
  for (const mark of [...marks.qualifiers].reverse()) {
    if (mark.end > start || !/^ ?(?:a |the |total |of |ចំនួន|នូវ|មាន|ដល់)*$/.test(folded.text.slice(mark.end, start)))
      continue;
    if (isLoose(folded.text.slice(mark.start, mark.end), count)) continue;
    found.unshift(mark);
    start = mark.start;
  }
  const behind = marks.qualifiers.find(
    (mark) =>
      mark.start >= count.end && BEHIND.test(folded.text.slice(count.end, mark.start)) && isBehind(folded.text, mark),
  );
  const qualifiers = [...found, ...(behind === undefined ? [] : [behind])].map(({ code }) => code);
  return { start, end: behind?.end ?? count.end, qualifier: weakest(qualifiers) };
}

/** "some" counts as a qualifier only before a round number. */
function isLoose(word: string, count: CountMark): boolean {
  return word === 'some' && (count.value ?? 0) % 10 !== 0;
}

/** "៦៤ម៉ឺននាក់ជាង": behind the classifier too. */
const BEHIND = /^ ?(?:នាក់|គ្រួសារ|ខ្នង|កន្លែង)?$/;

/** Not "more than yesterday". */
function isBehind(text: string, { start, end }: NamedSpan<Qualifier>): boolean {
  return /^(?:or more|or so|ជាង)$/.test(text.slice(start, end)) && !/^(?:មុន|ម្សិល|ថ្ងៃ)/.test(text.slice(end, end + 6));
}

/** "an additional 1,210 families (4,033 people)": the same people in another unit. */
function withPartners(text: string, mentions: Mention[]): Mention[] {
  return mentions.reduce<Mention[]>((told, mention) => {
    const before = told.at(-1);
    const isPartner =
      before?.isAdditional === true &&
      PARTNERS.has(`${before.thing} ${mention.thing}`) &&
      saysSame(text.slice(before.end, mention.start));
    told.push(isPartner ? { ...mention, isAdditional: true } : mention);
    return told;
  }, []);
}

const PARTNERS = new Set(['family person', 'person family']);
const SAYS_SAME =
  /^ ?(?:\(|,? ?or |,? ?equivalent to |–|,? ?about |\/ ?|= ?|,? ?comprising |,? ?totall?ing |,? ?with )+ ?$/;

/** The words between two numbers say that both count the same people. */
export function saysSame(gap: string): boolean {
  return SAYS_SAME.test(gap);
}

const ADDED_BEFORE =
  /(?:additional|another|further|extra|new)(?: group of| total of)?(?: (?:about|around|nearly|almost|approximately|some))? ?$/;
const ADDED_AFTER =
  /^ ?(?:more|additional|further|new|newly|extra)(?![a-z])(?! than)|^ ?(?:[a-z]+ ){0,3}(?:more|បន្ថែម)(?= (?:have|has|had|were|returned|returning|went|going))/;
/** "an additional 3,080 families have also been evacuated": besides those of other places, and not since the last report. */
const BESIDES = /^ (?:have|has|had|were|was) also /;
const ADDED_KHMER = /^.{0,14}?បន្ថែម|^ ?(?:នាក់|គ្រួសារ)(?:ផ្សេង)?ទៀត/;

function isAdditional(text: string, at: { from: number; start: number; end: number; countEnd: number }): boolean {
  if (BESIDES.test(text.slice(at.end, at.end + 24))) return false;
  const before = text.slice(Math.max(at.from, at.start - 40), at.start);
  if (ADDED_BEFORE.test(before) || ADDED_AFTER.test(text.slice(at.countEnd, at.countEnd + 40))) return true;
  const next = /^[^\d]*/.exec(text.slice(at.countEnd, at.countEnd + 60))?.[0] ?? '';
  return ADDED_KHMER.test(next) || /^ (?:more|additional)/.test(text.slice(at.end, at.end + 12));
}

/** "242 of the 260 schools": the first is the count, the second the whole it belongs to. */
function shareThings(text: string, mentions: Mention[]): Mention[] {
  return mentions.map((mention, at) => {
    const next = mentions[at + 1];
    const isOf = next !== undefined && isOfWhole(text.slice(mention.count.end, next.start));
    if (isOf && mention.thing === null && next.thing !== null)
      return { ...mention, thing: next.thing, thingSpan: null };
    const before = mentions[at - 1];
    const isWhole = before !== undefined && isOfWhole(text.slice(before.count.end, mention.start));
    return isWhole && mention.role === 'count' ? { ...mention, role: wholeRole(mention) } : mention;
  });
}

function wholeRole({ thing }: Mention): Mention['role'] {
  return thing === 'person' || thing === null ? 'base' : 'skip';
}

import { CRISIS, isBeforeCrisis } from '@/domain/crisis';
import { NATION } from '@/domain/places';
import { isSetApart } from '@/domain/reader/bind/roles';
import type { MentionAsk, SentenceAsk } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import type { DocumentContext } from '@/domain/reader/decide/discourse';
import { otherDay } from '@/domain/reader/decide/other-day';
import { sideIn } from '@/domain/reader/decide/side-in';
import { opensShares } from '@/domain/reader/lines/shares';
import type { UnreadReason } from '@/domain/reader/reading';
import type { Step } from '@/domain/reader/rules/rule';
import { isNotOurs, isOfConflict, isOfDisaster } from '@/domain/reader/scope/text-scope';
import type { Elsewhere } from '@/domain/reader/text/elsewhere';
import { isTollOfClash } from './toll-of-clash';

/** Why nothing in a sentence is a figure of the report. */
export const SENTENCE_STEPS: readonly Step<SentenceAsk, UnreadReason>[] = [
  {
    id: 'scope.other_text',
    find: ({ context }) => (isNotOurs(context.scope) ? 'place_unclear' : null),
    example: 'In Lebanon, 74,200 people have been displaced and 310 collective shelters are open.',
    yields: 'unread place_unclear',
  },
  {
    id: 'scope.other_disaster',
    find: (ask) => (tellsOfDisaster(ask) ? 'place_unclear' : null),
    example: 'The border in Pursat is calm. Floods in Kampot displaced 4,120 families.',
    yields: 'unread place_unclear',
  },
  {
    id: 'scope.months_before',
    find: (ask) =>
      isSaid(ask, 'before') && isOfThisCrisis(ask.context) && isBeforeOwnMonths(ask.context) ? 'earlier_figure' : null,
    example: 'Clashes in July killed 43 people in Pursat. As of 20 January 2026 the border is calm.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'scope.corrected',
    find: (ask) => (isSaid(ask, 'retold') ? 'earlier_figure' : null),
    example: 'An earlier version of this story said 57,000 people had returned to Pursat.',
    yields: 'unread earlier_figure',
  },
];

/** In its sentence, or in one before in its paragraph that nothing of the fighting has followed. */
function tellsOfDisaster({ folded, sentence, discourse }: SentenceAsk): boolean {
  const words = folded.text.slice(sentence.start, sentence.end);
  return isOfDisaster(words) || (discourse.disaster === sentence.paragraph && !isOfConflict(words));
}

function isSaid({ marks }: SentenceAsk, wanted: Elsewhere): boolean {
  return marks.elsewhere.some(({ code }) => code === wanted);
}

function isBeforeOwnMonths({ periodEnd }: DocumentContext): boolean {
  return (periodEnd ?? '') < CRISIS.monthsAreOwn;
}

function isOfThisCrisis({ periodEnd }: DocumentContext): boolean {
  return periodEnd === null || !isBeforeCrisis(periodEnd);
}

/** Why a number is none of ours, before it is asked what it means. */
export const NUMBER_STEPS: readonly Step<MentionAsk, UnreadReason>[] = [
  {
    id: 'scope.other_side',
    find: (ask) => (sideIn(ask).side === 'ours' ? null : 'place_unclear'),
    example:
      "Thailand's Defence Ministry said 350,000 people have been evacuated, Cambodia's Interior Ministry reported.",
    yields: 'unread place_unclear',
  },
  {
    id: 'scope.soldiers_of_two',
    find: (ask) => (isOfSoldiers(ask) ? 'not_counted' : null),
    example: 'The fighting in Pursat has killed at least eight Cambodian and six Thai soldiers.',
    yields: 'unread not_counted',
  },
  {
    id: 'scope.migrants',
    find: (ask) => (isOfMigrants(ask) ? 'place_unclear' : null),
    example: 'Some 5,000 Cambodian migrant workers have returned from the south.',
    yields: 'unread place_unclear',
  },
  {
    id: 'scope.witness',
    find: (ask) => (isWitness(ask) ? 'not_counted' : null),
    example: '"On 8 December one person was killed in my village in Pursat," a Cambodian woman said.',
    yields: 'unread not_counted',
  },
  {
    id: 'scope.of_unread',
    find: (ask) => (isOfUnread(ask) ? 'part_of_unknown' : null),
    example: 'Cash was given to 760 households in Cambodia. Of these, 470 were displaced to camps in Pursat.',
    yields: 'unread part_of_unknown',
  },
  {
    id: 'scope.set_apart',
    find: (ask) => (isBehindPart(ask) ? 'part_of_unknown' : null),
    example: 'In Pursat, 90 schools are closed, of which along the border 12 schools in Bakan.',
    yields: 'unread part_of_unknown',
  },
];

const SHARES_SOLDIERS =
  /^ (?:cambodian|thai)s? (?:and|or) (?:[a-z-]+|[\d,]+) (?:cambodian|thai) (?:soldiers?|troops|servicemen|marines|rangers|officers?|police)/;

/** "eight Cambodian and six Thai soldiers": the second noun is that of the first number, too. */
function isOfSoldiers({ folded, each }: MentionAsk): boolean {
  return SHARES_SOLDIERS.test(folded.text.slice(each.mention.count.end, each.mention.count.end + 60));
}

/** "One person was killed in my village": what one person saw is no count. */
const WITNESS =
  /["“][^"”]*(?<![a-z])(?:my (?:home ?town|village|house|home|family|neighbou?rs?|children|son|daughter|father|mother|husband|wife|brother|sister)|we (?:left|ran|fled|saw|heard)|i (?:saw|heard|ran|fled|left|lost))(?![a-z])/;

function isWitness({ folded, sentence }: MentionAsk): boolean {
  return WITNESS.test(folded.text.slice(sentence.start, sentence.end));
}

const OF_MIGRANTS =
  /from thailand|migrant|(?:work|job|employ|labour|liv)[a-z]*(?: [a-z]+){0,3} in thailand|(?:left|leav(?:e|ing)|fled) thailand/;

/** "876,000 workers have come back from Thailand" tells of no displaced. */
function isOfMigrants({ folded, sentence, each }: MentionAsk): boolean {
  const isBack = each.trigger?.code === 'returned' || each.mention.thing === 'other';
  return isBack && OF_MIGRANTS.test(folded.text.slice(sentence.start, sentence.end));
}

/** "Of these, 470": a part of a number that was not read. */
function isOfUnread({ folded, sentence, discourse }: MentionAsk): boolean {
  return discourse.isLeft && opensShares(folded.text.slice(sentence.start, sentence.start + 60));
}

function isBehindPart({ folded, sentence, each }: MentionAsk): boolean {
  return isSetApart(folded.text.slice(sentence.start, sentence.end), each.mention.start - sentence.start);
}

type Meant = { ask: MentionAsk; meaning: LineMeaning; place: string };

/** Why a number whose meaning is known is left all the same. */
export const MEANING_STEPS: readonly Step<Meant, UnreadReason>[] = [
  {
    id: 'scope.earlier_round',
    find: ({ ask }) => (isOfEarlierRound(ask) ? 'earlier_figure' : null),
    example: 'On 24 July 2025, 13 civilians were killed in Pursat. As of 20 January 2026 the border is calm.',
    yields: 'unread earlier_figure',
  },
  {
    id: 'scope.toll_of_both',
    find: ({ ask, meaning }) => (isTollOfClash(ask, meaning) ? 'place_unclear' : null),
    example:
      'The clashes have left at least 14 people dead. Thai officials said their villagers fled. Cambodian officials spoke of Pursat.',
    yields: 'unread place_unclear',
  },
  {
    id: 'scope.with_soldiers',
    find: ({ ask, meaning }) => (isWithSoldiers(ask, meaning) ? 'not_counted' : null),
    example: 'Cambodian media have reported six dead (soldiers and civilians) in Pursat since 7 December.',
    yields: 'unread not_counted',
  },
  {
    id: 'scope.too_small',
    find: ({ ask, meaning, place }) => (isTooSmall(ask, meaning, place) ? 'place_unclear' : null),
    example: 'Seven families remain in camps, a Cambodian villager said.',
    yields: 'unread place_unclear',
  },
];

function isOfEarlierRound(ask: MentionAsk): boolean {
  const day = otherDay(ask);
  return day !== null && isBeforeCrisis(day.at) && isOfThisCrisis(ask.context);
}

const SOLDIERS = '(?:soldiers?|troops|military(?: personnel)?|servicemen|armed forces|police)';
const WITH_SOLDIERS = new RegExp(
  `(?<![a-z])(?:${SOLDIERS} and (?:other |some )?civilians?|civilians? and (?:other |some )?${SOLDIERS}|civilian and military|military and civilian)(?![a-z])`,
);

/** "five dead (soldiers and civilians)": how many of them are civilians nobody tells. */
function isWithSoldiers({ folded, sentence }: MentionAsk, { indicator }: LineMeaning): boolean {
  return indicator.startsWith('civilian') && WITH_SOLDIERS.test(folded.text.slice(sentence.start, sentence.end));
}

const COUNTED_NATIONALLY = /^(?:displaced_total|remaining|displaced_in|returned_cumulative)/;
const LEAST_PEOPLE = 1_000;
const LEAST_FAMILIES = 300;
/** Three who fled are a scene, also in a province. */
const LEAST_IN_PLACE = 5;

/** "with seven families", "63, who lives in a camp": never those of the nation; where they are is not said. */
function isTooSmall({ each }: MentionAsk, { indicator, breakdown }: LineMeaning, place: string): boolean {
  if (!COUNTED_NATIONALLY.test(indicator) || each.mention.role !== 'count') return false;
  if (place !== NATION) return breakdown !== 'families' && each.mention.value < LEAST_IN_PLACE;
  return each.mention.value < (breakdown === 'families' ? LEAST_FAMILIES : LEAST_PEOPLE);
}

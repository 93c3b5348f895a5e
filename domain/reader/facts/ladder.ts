import type { IndicatorCode } from '@/domain/indicators';
import type { Mention } from '@/domain/reader/bind/mention';
import { findMentions } from '@/domain/reader/bind/mentions';
import { bindVerbs } from '@/domain/reader/bind/verbs';
import type { MentionAsk, SentenceAsk, SentenceFigure, SentenceReading } from '@/domain/reader/decide/ask';
import type { LineMeaning } from '@/domain/reader/decide/decision';
import { otherDay } from '@/domain/reader/decide/other-day';
import type { Span } from '@/domain/reader/reading';
import type { RuleExample } from '@/domain/reader/rules/rule';
import { english, khmer } from '@/domain/reader/text/scan';
import { placeMentions } from '@/domain/reader/where/own-place';
import { isPlaced, whereIs } from '@/domain/reader/where/where-is';

/** `before`: the words that lead up to the number and its noun; `after`: those that follow. */
type LadderRule = RuleExample & {
  indicator: IndicatorCode;
  things: readonly Mention['thing'][];
  before: RegExp | null;
  after: RegExp;
};

const MOI = ', the Ministry of Interior said.';
const PEOPLE = '(?:(?:the |their |all )?(?:people|residents|families|villagers|inhabitants))';

/** Steps of the villages' ladder, and those who had to leave once more. */
export const LADDER_RULES: readonly LadderRule[] = [
  {
    id: 'line.villages_clearing',
    indicator: 'villages_clearing',
    things: ['village'],
    before:
      /(?:clear(?:ance|ing)|demining)(?: of mines| works?| operations?| teams)?(?: (?:is|are|goes on|continues?|underway|under way|ongoing|continuing|at work)){0,3} (?:in|of|at) $/,
    after: new RegExp(
      `^[^.;,]{0,40}?${english('(?:is|are) (?:now |still |currently |also )?(?:being )?(?:cleared|swept|demined)')}|^.{0,24}?${khmer('(?:បោសសម្អាត|ដោះមីន|កម្ចាត់មីន)')}`,
    ),
    example: `As of 1 February 2026, 12 villages in Pursat are being cleared of mines${MOI}`,
    yields: 'villages_clearing KH15 exact 12 2026-02-01',
  },
  {
    id: 'line.villages_returning',
    indicator: 'villages_returning',
    things: ['village'],
    before: /(?:returning|going back|going home|moving back) to $/,
    after: new RegExp(
      `^[^.;,]{0,30}?${english(`(?:where|to which) ${PEOPLE} are (?:now )?(?:returning|going back)`)}|^.{0,30}?${khmer('កំពុង(?:តែ)?(?:វិល)?ត្រឡប់')}`,
    ),
    example: `As of 1 February 2026, residents are returning to 34 villages in Pursat${MOI}`,
    yields: 'villages_returning KH15 exact 34 2026-02-01',
  },
  {
    id: 'line.villages_returned',
    indicator: 'villages_returned',
    things: ['village'],
    before:
      /(?:returned|gone back|gone home|went back|moved back) to $|returns? (?:is|are|was|were) complete(?:d)? in $/,
    after: new RegExp(
      `^[^.;,]{0,30}?${english(`(?:where|to which) ${PEOPLE} (?:have |has )?(?:already )?(?:returned|gone back)`)}|^.{0,30}?${khmer('បាន(?:វិល)?ត្រឡប់')}`,
    ),
    example: `As of 1 February 2026, residents have returned to 45 villages in Pursat${MOI}`,
    yields: 'villages_returned KH15 exact 45 2026-02-01',
  },
  {
    id: 'line.displaced_again',
    indicator: 'displaced_again',
    things: ['person', 'family'],
    before: /(?:once again|a second time),? (?:displac(?:ing|ed)|forc(?:ing|ed)|uproot(?:ing|ed)) $/,
    after: new RegExp(
      `^[^.;]{0,50}?${english('(?:(?:were|was|have been|had been|been) (?:displaced|evacuated|moved|relocated|uprooted)|fled|left|(?:had|forced) to (?:flee|leave|move)|moved)(?: (?:their homes|home|from [a-z]+|away|to camps)){0,2}(?: once)? (?:again|a second time)|re-?displaced')}|^.{0,40}?${khmer('(?:ភៀសខ្លួន|ភៀសសឹក|ផ្លាស់|ចាកចេញ|ជម្លៀស)[^។]{0,20}?(?:ម្តងទៀត|(?:សារ)?ជាថ្មី)')}`,
    ),
    example: `As of 1 February 2026, 56 families in Pursat were displaced again${MOI}`,
    yields: 'displaced_again/families KH15 exact 56 2026-02-01',
  },
];

const REASON = new RegExp(
  `${english('(?:after|because(?: of)?|due to|when) [^.;"]{4,160}')}|${khmer('(?:ក្រោយ(?:ពេល|ពី)?|ដោយសារ|បន្ទាប់ពី)[^។"]{4,140}')}`,
);
const NEAR = 100;

/** What a sentence says of the ladder, each with the place that the rules for numbers give it. */
export function readLadder(ask: SentenceAsk): SentenceFigure[] {
  const { folded, sentence, marks } = ask;
  if (!marks.things.some(({ code }) => code === 'village' || code === 'family' || code === 'person')) return [];
  if (!LADDER_WORDS.test(folded.text.slice(sentence.start, sentence.end))) return [];
  const mentions = findMentions(folded, marks);
  const attachments = bindVerbs(folded.text, mentions, marks);
  const places = placeMentions(folded.text, mentions, marks.places);
  const asks = attachments.map((each) => ({ ...ask, attachments, each, places, found: [] }));
  return asks
    .filter(({ each: { mention } }) => mention.reason === null && mention.role === 'count')
    .slice(0, MOST)
    .flatMap((each) => readStep(each, nextOf(mentions, each.each.mention) ?? sentence.end));
}

function nextOf(mentions: readonly Mention[], mention: Mention): number | undefined {
  return mentions[mentions.indexOf(mention) + 1]?.start;
}

/** `to`: where the next number begins. */
function readStep(ask: MentionAsk, to: number): SentenceFigure[] {
  const { folded, sentence, each } = ask;
  const { mention } = each;
  const rule = ruleFor(folded.text, mention, { from: sentence.start, to });
  if (rule === undefined) return [];
  const meaning = meaningOf(rule, mention);
  const where = whereIs(ask, meaning);
  if (!isPlaced(where)) return [];
  const why = rule.indicator === 'displaced_again' ? reasonBehind(folded.text, mention.end, sentence.end) : null;
  const spans = [mention, ...(where.span ? [where.span] : [])];
  return [
    {
      ...{ ...meaning, confidence: where.confidence },
      ...{ mention, nil: false, place: where.place, site: where.site, day: otherDay(ask), list: mention.start },
      because: [...mention.because, rule.id, ...where.because],
      spans: spans.map(({ start, end }) => ({ start, end })),
      voice: ask.voice(mention.start),
      ...(why && { why }),
    },
  ];
}

function meaningOf({ id, indicator }: LadderRule, { thing }: Mention): LineMeaning {
  const breakdown = thing === 'family' ? 'families' : null;
  return { indicator, breakdown, confidence: 'sure', because: [id] };
}

/** What it says of the ladder, in place of what the rules for other numbers make of the same ones. */
export function withLadder<Read extends Pick<SentenceReading, 'found' | 'left'>>(
  read: Read,
  ladder: SentenceFigure[],
): Read {
  if (ladder.length === 0) return read;
  const isFree = ({ start, end }: Span) => !ladder.some(({ mention }) => start < mention.end && mention.start < end);
  const found = read.found.filter(({ mention }) => isFree(mention));
  return { ...read, found: [...found, ...ladder], left: read.left.filter(isFree) };
}

/** No sentence has more of them. */
const MOST = 30;
const LADDER_WORDS = new RegExp(
  `${english('clear(?:ed|ing|ance)|demin(?:ed|ing)|swept|returning|returned|returns?|going (?:back|home)|gone (?:back|home)|went back|moved back|moving back|again|a second time|re-?displaced')}|${khmer('បោសសម្អាត|ដោះមីន|កម្ចាត់មីន|ត្រឡប់|ម្តងទៀត|ជាថ្មី')}`,
);

function ruleFor(text: string, { start, end, thing }: Mention, { from, to }: { from: number; to: number }) {
  const before = text.slice(Math.max(from, start - NEAR), start);
  const after = text.slice(end, Math.min(to, end + NEAR));
  return LADDER_RULES.find(
    (rule) => rule.things.includes(thing) && ((rule.before?.test(before) ?? false) || rule.after.test(after)),
  );
}

function reasonBehind(text: string, from: number, to: number): Span | null {
  const found = REASON.exec(text.slice(from, to));
  return found === null ? null : { start: from + found.index, end: from + found.index + found[0].length };
}

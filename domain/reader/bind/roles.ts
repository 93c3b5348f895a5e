import type { UnreadReason } from '@/domain/reader/reading';
import { firstStep, type RuleId, type Step } from '@/domain/reader/rules/rule';
import { khmer } from '@/domain/reader/text/scan';
import type { Thing } from '@/domain/reader/words/thing';

/** A number and the words around it, up to the number before. */
export type RoleAsk = { before: string; after: string; behindNumber: string; thing: Thing | null };
export type NumberRole = { role: 'base' } | { role: 'skip'; reason: UnreadReason };

const left = (reason: UnreadReason): NumberRole => ({ role: 'skip', reason });
const when = (isSo: boolean, role: NumberRole): NumberRole | null => (isSo ? role : null);

const EXCEPTED = new RegExp(
  `(?:all but|except(?: for)?|apart from|other than|aside from|excluding|capacity (?:for|of|to (?:host|hold|take|accommodate))(?: up to)?|with the exception of)(?: the| a)? ?$|${khmer('(?:លើកលែងតែ|ក្រៅពី|វៀរលែងតែ)')}[^\\d។]{0,30}$`,
);
const EXPECTED_BEFORE =
  /(?:expect(?:s|ed|ing)?|hopes? for|awaits?|awaiting)(?: to receive)?(?: another| some| the)? ?$/;
const EXPECTED_AFTER =
  /^(?: [a-z]+)? (?:who |that )?(?:are |is |were |was )?(?:still |also )?(?:expected|due to (?:be|return|reopen|arrive|go|come|open|resume)|likely to|scheduled to|hoping to|about to)(?![a-z])/;
const REACHED =
  /(?:rose|risen|rising|increas(?:ed|ing)|fell|dropped|declin(?:ed|ing)|decreas(?:ed|ing)) (?:sharply |slightly |further )?to ?$/;
const COMPARED =
  /(?:(?:down|up|fell|dropped|fall(?:en)?|declin(?:ed|ing)|decreas(?:ed|ing)|rose|risen|rising|increas(?:ed|ing)) (?:sharply |slightly |further )?from|compared (?:with|to)|against|versus|earlier(?: figure| total)?(?: of)?|previous(?:ly)?(?: figure| total| count| report(?:ed)?)?(?: of)?|instead of|rather than|not|had been|had stood at)(?: the| a)?(?: figure of| total of)? ?$/;
const KHMER_COMPARED = new RegExp(
  `${khmer('(?:ធៀប(?:នឹង|ទៅនឹង)|ប្រៀបធៀបនឹង|ពីមុនមាន|ថយចុះពី|ថយចុះ(?:ចំនួន)?|កើនពី)')}[^\\d។]{0,20}$`,
);
const CHANGED_BY =
  /(?:(?:increase|rise|decrease|drop|fall|decline|reduction|change|difference|jump) of|(?:increased|decreased|fell|dropped|rose|declined|grew|down|up) by)(?: about| nearly| more than)? ?$/;
const OF_DAY_BEFORE =
  /^[^.;:\d]{0,40}(?:a day earlier|the day before|the previous day|the day earlier|(?:a|one) week (?:ago|earlier|before)|last week|in the previous report|(?:in|according to) (?:an|the) earlier (?:report|count)|reported (?:earlier|previously|the day before))/;
const FEWER = /^ ?(?:[a-z]+ )?(?:fewer|less|lower|higher)(?![a-z])/;
const RATE = /^ ?(?:[a-z]+ )?(?:a|per|each|every) (?:day|week|month|night|family|person)|^ ?(?:[a-z]+ )?daily/;

const TOTAL =
  '(?:overall |grand |estimated |combined |total |provincial |local ){0,3}(?:total|figure|population|number)';
const BASE_BEFORE = new RegExp(
  `(?:(?:out of|from among|from|of|among)(?: a| the| an)? ${TOTAL}(?: number)?(?: of)?(?: the)?|(?:out of|among)(?: a| the| all)*|(?:%|per ?cent|percentage|_|share|those|all|most|majority)\\)? of(?: the| all| those| an?)*|of the(?= ?$))(?: (?:roughly|estimated|initial|original|recorded|reported|registered))? $`,
);
const OPENS_WITH_OF = /(?:^|[,;:–.!?\n])[\s"]*of (?:the |a total of |all )?$/;
const KHMER_BASE = new RegExp(
  `${khmer('(?:ក្នុងចំណោម(?!(?:[^\\d។:,]{0,40}ទាំង)?(?:នេះ|នោះ|ពួកគេ|ពួកគាត់))|នៃ)')}[^\\d។:,]{0,70}$`,
);
/** "a total of 541,000" is the number itself, unless "out of" stands before it. */
function isTotal(before: string): boolean {
  return /(?:^|[^a-z])a total of $/.test(before) && !/(?:out|from|among|%|cent|_) ?(?:of )?a total of $/.test(before);
}

const MOI = ', the Ministry of Interior said.';

/** Numbers that are another's: excepted, expected, of an earlier day, a difference, a rate, or a whole. */
export const ROLE_STEPS: readonly Step<RoleAsk, NumberRole>[] = [
  {
    id: 'number.excepted',
    find: ({ before }) => when(EXCEPTED.test(before.slice(-60)), left('no_verb')),
    example: `All but 21 of the schools in Pursat have reopened${MOI}`,
    yields: 'unread no_verb',
  },
  {
    id: 'number.expected',
    find: ({ before, thing }) =>
      when(thing !== 'temporary_house' && EXPECTED_BEFORE.test(before.slice(-40)), left('not_yet')),
    example: `The camps in Pursat expect another 320 people${MOI}`,
    yields: 'unread not_yet',
  },
  {
    id: 'number.to_come',
    find: ({ after, thing }) =>
      when(thing !== 'temporary_house' && EXPECTED_AFTER.test(after.slice(0, 60)), left('not_yet')),
    example: `Around 300 returnees are expected in Pursat${MOI}`,
    yields: 'unread not_yet',
  },
  {
    id: 'number.compared',
    find: ({ before }) => when(!REACHED.test(before) && COMPARED.test(before.slice(-60)), left('earlier_figure')),
    example: `75,330 people remain in camps, down from 80,120${MOI}`,
    yields: 'unread earlier_figure',
  },
  {
    id: 'number.compared_khmer',
    find: ({ before }) => when(KHMER_COMPARED.test(before.slice(-60)), left('earlier_figure')),
    example: 'ពលរដ្ឋ ៧៥.៣៣០នាក់ នៅក្នុងជំរំ ធៀបនឹង ៨០.១២០នាក់។',
    yields: 'unread earlier_figure',
  },
  {
    id: 'number.changed_by',
    find: ({ before }) => when(!REACHED.test(before) && CHANGED_BY.test(before.slice(-60)), left('earlier_figure')),
    example: `The number of people in camps has dropped by 4,790 to 75,330${MOI}`,
    yields: 'unread earlier_figure',
  },
  {
    id: 'number.of_day_before',
    find: ({ before, behindNumber, after }) =>
      when(!REACHED.test(before) && OF_DAY_BEFORE.test(after || behindNumber), left('earlier_figure')),
    example: `In Pursat, 80,120 people were in camps a day earlier${MOI}`,
    yields: 'unread earlier_figure',
  },
  {
    id: 'number.fewer',
    find: ({ before, behindNumber }) => when(!REACHED.test(before) && FEWER.test(behindNumber), left('earlier_figure')),
    example: `In the camps of Pursat are 4,790 fewer people than on Friday${MOI}`,
    yields: 'unread earlier_figure',
  },
  {
    id: 'number.rate',
    find: ({ before, behindNumber }) => when(!REACHED.test(before) && RATE.test(behindNumber), left('earlier_figure')),
    example: `In Pursat, 120 people a day return home${MOI}`,
    yields: 'unread earlier_figure',
  },
  {
    id: 'number.base',
    find: ({ before }) => when(!isTotal(before) && BASE_BEFORE.test(before), { role: 'base' }),
    example: `As of 1 February 2026, out of a total of more than 640,000 displaced persons, about 541,000 have returned home${MOI}`,
    yields: 'displaced_total_cumulative KH more_than 640000 2026-02-01',
  },
  {
    id: 'number.base_opening',
    find: ({ before }) => when(!isTotal(before) && OPENS_WITH_OF.test(before), { role: 'base' }),
    example: `As of 1 February 2026 the camps empty. Of more than 640,000 people initially displaced, 75,330 remain in camps${MOI}`,
    yields: 'displaced_total_cumulative KH more_than 640000 2026-02-01',
  },
  {
    id: 'number.base_khmer',
    find: ({ before }) => when(KHMER_BASE.test(before), { role: 'base' }),
    example: 'ក្រសួងមហាផ្ទៃបានឱ្យដឹងថា ក្នុងចំណោមពលរដ្ឋភៀសសឹកជាង ៦៤០.០០០នាក់ មាន ៥៤១.០០០នាក់ បានវិលត្រឡប់ទៅលំនៅឋានវិញ។',
    yields: 'displaced_total_cumulative KH more_than 640000 null',
  },
];

export function roleOf(ask: RoleAsk): { role: NumberRole; because: RuleId } | null {
  const told = firstStep(ROLE_STEPS, ask);
  return told === null ? null : { role: told.answer, because: told.because };
}

const OF_WHOLE =
  /^(?: \([^)]{1,30}\))?(?: [a-z]+){0,2} (?:out )?of (?:the |a |all |its |their |some |total |a total of |more than |over |about |around |roughly |nearly )*(?:[a-z ]{3,40}'s )?$|^ ?\/ ?$/;

export function isOfWhole(gap: string): boolean {
  return OF_WHOLE.test(gap);
}

/** "of them schools along the border: 32, in Malai 8": a part set apart, and its own parts. */
const SET_APART = new RegExp(
  `${khmer('ក្នុងនោះ')}[^\\d។]{0,30}${khmer('(?:ជាប់|តាម|នៅជិត|ក្បែរ)(?:បន្ទាត់)?ព្រំដែន')}|of (?:which|these|them)[^.;\\d]{0,30} (?:along|near|close to|on) the border`,
);

/** Behind the words that set a part apart, up to the end of the sentence. */
export function isSetApart(sentence: string, at: number): boolean {
  const found = SET_APART.exec(sentence);
  return found !== null && found.index < at;
}

import type { RelationId, Result } from '@/domain/addup/finding';
import type { Language, Words } from '@/domain/wording/language';

/**
 * `#0` = the first term's number with its unit, `$0` without (Khmer keeps its classifier), `~0` its name, `@0` its report's day; `#rest` = the third and later terms,
 * each with its name; `#sum` = the second and later ones added; `#n` = how many these are; `#gap`, `#low`, `#high`, `#listed`, `#quote`.
 */
type Pattern = { fits: Words; fails: Words };

function pattern(fits: Words, fails: Words): Pattern {
  return { fits, fails };
}

/** For relations of which we show only a fault. */
function fault(fails: Words): Pattern {
  return { fits: fails, fails };
}

const SHARE = pattern(
  { km: '~0៖ #0 ក្នុងចំណោម #1 ស្ថិតនៅចន្លោះ #low ដល់ #high', en: '~0: $0 of #1, between #low and #high' },
  { km: '~0៖ #0 ក្នុងចំណោម #1 មិនស្ថិតនៅចន្លោះ #low ដល់ #high ទេ', en: '~0: $0 of #1, not between #low and #high' },
);

export const PATTERNS: Record<RelationId, Pattern> = {
  possible_value: fault({ km: '~0៖ តួលេខនេះមិនអាចមានទេ', en: '~0: there is no such number' }),
  no_more_than_exist: fault({ km: '~0៖ #0 តែមានសរុបត្រឹម #1', en: '~0: #0, but there are only #1' }),
  returned_and_remaining: pattern(
    { km: 'អ្នកវិលត្រឡប់ #1 និងអ្នកនៅសល់ #0 ស្មើចំនួនសរុប #2', en: '$1 returned and $0 remaining make the total of #2' },
    {
      km: 'អ្នកវិលត្រឡប់ #1 និងអ្នកនៅសល់ #0 មិនស្មើចំនួនសរុប #2 ទេ គឺខុសគ្នា #gap',
      en: '$1 returned and $0 remaining do not make the total of #2: they are #gap apart',
    },
  ),
  returned_percent: pattern(
    { km: '#1 ក្នុងចំណោម #2 ត្រូវនឹង #0', en: '$1 of #2 is #0' },
    { km: '#1 ក្នុងចំណោម #2 មិនត្រូវនឹង #0 ទេ', en: '$1 of #2 is not #0' },
  ),
  last_and_flow: pattern(
    { km: '~0៖ #0 ស្របនឹង #1 នៅ@1 និង#rest', en: '~0: $0 follows from $1 on @1 and #rest' },
    {
      km: '~0៖ #0 មិនស្របនឹង #1 នៅ@1 និង#rest ទេ គឺខុសគ្នា #gap',
      en: '~0: $0 does not follow from $1 on @1 and #rest: they are #gap apart',
    },
  ),
  remaining_falls: fault({ km: '~0៖ #0 ច្រើនជាង #1 នៅ@1', en: '~0: $0 is more than $1 on @1' }),
  cumulative_falls: fault({
    km: '~0៖ #1 នៅ@1 តិចជាង #0 នៅ@0 ទោះបីជាចំនួនបូកបន្តក៏ដោយ',
    en: '~0: $1 on @1 is fewer than $0 on @0, though it is a running total',
  }),
  factor_ten: fault({
    km: '~0៖ #0 ខណៈតួលេខជិតខាងគឺ #1 អាចលើស ឬខ្វះលេខមួយខ្ទង់',
    en: '~0: $0, while figures around it are like $1; a digit may be too many or too few',
  }),
  period_and_remaining: fault({
    km: '~0៖ #0 ច្រើនជាងមួយភាគបីនៃ #1 ដែលនៅសល់',
    en: '~0: $0 is more than a third of #1 who remain',
  }),
  women_of_whole: SHARE,
  children_of_whole: SHARE,
  people_and_families: fault({
    km: '#0 និង #1៖ ចំនួនមនុស្សក្នុងមួយគ្រួសារខុសពីរបាយការណ៍ផ្សេងឆ្ងាយ',
    en: '#0 and #1: far from the usual number of people to a family',
  }),
  sites_and_hosts: pattern(
    { km: 'នៅតាមទីតាំង #0 និងជាមួយសហគមន៍ម្ចាស់ផ្ទះ #1 ស្មើ #2', en: '$0 in sites and $1 with hosts make #2' },
    {
      km: 'នៅតាមទីតាំង #0 និងជាមួយសហគមន៍ម្ចាស់ផ្ទះ #1 មិនស្មើ #2 ទេ គឺខុសគ្នា #gap',
      en: '$0 in sites and $1 with hosts do not make #2: they are #gap apart',
    },
  ),
  school_parts: pattern(
    { km: '~2៖ សាលារដ្ឋ #0 និងឯកជន #1 ស្មើ #2', en: '~2: $0 public and $1 private make $2' },
    { km: '~2៖ សាលារដ្ឋ #0 និងឯកជន #1 មិនស្មើ #2 ទេ', en: '~2: $0 public and $1 private do not make $2' },
  ),
  closed_and_reopened: pattern(
    { km: '~0៖ បិទ #0 និងបើកឡើងវិញ #1 ស្មើចំនួនសរុប #2', en: '~0: $0 closed and $1 reopened make all $2' },
    {
      km: '~0៖ បិទ #0 និងបើកឡើងវិញ #1 មិនស្មើចំនួនសរុប #2 ទេ គឺខុសគ្នា #gap',
      en: '~0: $0 closed and $1 reopened do not make all $2: they are #gap apart',
    },
  ),
  words_and_total: pattern(
    { km: '~0៖ #0 ស្របនឹង «~1» #1 ក្នុងចំណោម #2', en: '“~0”: #0 fits “~1”: $1 of all #2' },
    {
      km: '«~0» #0 មិនអាចពិតទេ ព្រោះ «~1» #1 ក្នុងចំណោម #2',
      en: '“~0”: #0 cannot be true while “~1” is $1 of all #2',
    },
  ),
  provinces_and_nation: pattern(
    { km: '~0៖ ខេត្តចំនួន #n សរុប #sum ត្រូវនឹង #0 ទូទាំងប្រទេស', en: '~0: #n provinces with #sum make the national $0' },
    {
      km: '~0៖ ខេត្តចំនួន #n សរុប #sum មិនត្រូវនឹង #0 ទូទាំងប្រទេសទេ គឺខុសគ្នា #gap',
      en: '~0: #n provinces with #sum do not make the national $0: they are #gap apart',
    },
  ),
  words_agree: fault({
    km: '«~0» #0 និង «~1» #1 មិនអាចពិតទាំងពីរបានទេ',
    en: '“~0”: #0 and “~1”: #1 cannot both be true',
  }),
  count_and_list: pattern(
    { km: '~0៖ #0 ហើយក្នុងបញ្ជីមាន #listed', en: '~0: #0, and #listed in the list' },
    { km: '~0៖ #0 តែក្នុងបញ្ជីមាន #listed', en: '~0: #0, but #listed in the list' },
  ),
};

/** For a part that is more than its whole, for small groups without a usual share, and for closed services alone. */
export const PART_OF_WHOLE = pattern(
  { km: '~0៖ #0 ជាផ្នែកនៃ #1', en: '~0: $0 of #1' },
  { km: '~0៖ #0 ច្រើនជាងចំនួនសរុប #1', en: '~0: $0 is more than all #1' },
);

export const IN_TEXT = pattern(
  { km: 'អត្ថបទសរសេរថា «#quote» ហើយរាប់ឃើញ #listed', en: 'The text says “#quote” and #listed are named' },
  { km: 'អត្ថបទសរសេរថា «#quote» តែរាប់ឃើញ #listed', en: 'The text says “#quote”, but #listed are named' },
);

export const IN_EVENTS = pattern(
  {
    km: 'អត្ថបទសរសេរថា «#quote» ហើយមានព្រឹត្តិការណ៍ #listed ក្នុងរយៈពេលនេះ',
    en: 'The text says “#quote” and #listed are entered as events of the period',
  },
  {
    km: 'អត្ថបទសរសេរថា «#quote» តែមានព្រឹត្តិការណ៍ #listed ក្នុងរយៈពេលនេះ',
    en: 'The text says “#quote”, and #listed are entered as events of the period',
  },
);

export const WITHIN_ROUNDING: Words = { km: ' ដោយគិតការបង្គត់លេខ', en: ', within rounding' };

/** Why a relation cannot be checked; `~missing` = the missing figure, `#reporting` and `#of` count provinces. */
export const MISSING = {
  figure: { km: 'មិនមាន «~missing»', en: '“~missing” is not given' },
  earlier: { km: 'មិនមានរបាយការណ៍មុន', en: 'there is no earlier report of it' },
  time_between: {
    km: 'រយៈពេលរាយការណ៍មិនចាប់ផ្តើមពីរបាយការណ៍មុន (@1) ទេ',
    en: 'the period does not begin where the last report ends (@1)',
  },
  provinces: {
    km: 'ខេត្តចំនួន #reporting ក្នុងចំណោម #of បានរាយការណ៍ សរុប #sum ក្នុងចំណោម #0',
    en: '#reporting of #of provinces reported, #sum of $0',
  },
  known_number: { km: 'មិនមានទិន្នន័យថាមានសរុបប៉ុន្មាន', en: 'how many there are is not on record' },
} as const satisfies Record<string, Words>;

export const NOTE_OPENING: Words = {
  km: 'ដូចដែលប្រភពបានផ្តល់ (#source)៖',
  en: 'As the source gives them (#source):',
};

export const REPAIR: Words = {
  km: 'នឹងត្រូវគ្នា ប្រសិនបើ «~name»#day គឺ #new ជំនួសឱ្យ #old',
  en: 'It would agree if “~name”#day were #new instead of #old',
};

const RELATIONS: Record<RelationId, Words> = {
  possible_value: { km: 'តួលេខដែលអាចមាន', en: 'Possible number' },
  no_more_than_exist: { km: 'មិនលើសចំនួនដែលមាន', en: 'No more than there are' },
  returned_and_remaining: { km: 'អ្នកវិលត្រឡប់ និងអ្នកនៅសល់', en: 'Returned and remaining' },
  returned_percent: { km: 'ភាគរយវិលត្រឡប់', en: 'Share returned' },
  last_and_flow: { km: 'ធៀបនឹងរបាយការណ៍មុន', en: 'From the last report to this' },
  remaining_falls: { km: 'ចំនួននៅសល់ថយចុះ', en: 'The remaining become fewer' },
  cumulative_falls: { km: 'ចំនួនបូកបន្តមិនថយចុះ', en: 'A running total does not fall' },
  factor_ten: { km: 'លើស ឬខ្វះលេខមួយខ្ទង់', en: 'A digit too many or too few' },
  period_and_remaining: { km: 'ការវិលត្រឡប់ក្នុងរយៈពេលមួយ', en: 'Returns in one period' },
  women_of_whole: { km: 'ស្ត្រីក្នុងចំនួនសរុប', en: 'Women in the total' },
  children_of_whole: { km: 'កុមារក្នុងចំនួនសរុប', en: 'Children in the total' },
  people_and_families: { km: 'ចំនួនមនុស្ស និងចំនួនគ្រួសារ', en: 'People and families' },
  sites_and_hosts: { km: 'ទីតាំង និងសហគមន៍ម្ចាស់ផ្ទះ', en: 'Sites and host communities' },
  school_parts: { km: 'សាលារៀនរដ្ឋ និងសាលារៀនឯកជន', en: 'Public and private schools' },
  closed_and_reopened: { km: 'បិទ និងបើកឡើងវិញ', en: 'Closed and reopened' },
  words_and_total: { km: 'ពាក្យ និងចំនួនសរុប', en: 'Words and the total' },
  provinces_and_nation: { km: 'ខេត្ត និងទូទាំងប្រទេស', en: 'Provinces and the nation' },
  count_and_list: { km: 'ចំនួន និងបញ្ជី', en: 'Count and list' },
  words_agree: { km: 'ពាក្យប្រាប់ចំនួនត្រូវគ្នា', en: 'Amounts in words agree' },
};

const RESULTS: Record<Result, Words> = {
  agrees: { km: 'ត្រូវគ្នា', en: 'Agrees' },
  rounding: { km: 'ត្រូវគ្នា ដោយគិតការបង្គត់លេខ', en: 'Agrees within rounding' },
  unchecked: { km: 'មិនអាចផ្ទៀងផ្ទាត់', en: 'Cannot be checked' },
  conflict: { km: 'មិនត្រូវគ្នា', en: 'Conflict' },
  impossible: { km: 'មិនអាចមាន', en: 'Impossible' },
};

export function relationLabel(relation: RelationId, language: Language): string {
  return RELATIONS[relation][language];
}

export function resultLabel(result: Result, language: Language): string {
  return RESULTS[result][language];
}

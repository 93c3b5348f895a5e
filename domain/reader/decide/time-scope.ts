import { english, khmer } from '@/domain/reader/text/scan';

/**
 * How far a number reaches: what is new in the report's period, or all since the start. `perfect`: only the tense says
 * so ("have returned"); `span`: a time that is neither ("over the past week"); null: nothing does.
 */
export type TimeScope = 'new' | 'period' | 'total' | 'perfect' | 'span' | null;

const NEW = new RegExp(
  `${english('newly|new(?= (?:displac|evacu|death|injur|casualt|damage))')}|${khmer('ភៀសខ្លួនថ្មី|ភៀសសឹកថ្មី')}`,
);
const PERIOD = new RegExp(
  `${english('additional|in (?:the|this) (?:reporting |same )?period|during (?:the|this|that) (?:reporting |same )?(?:period|time|day|window)|(?:in|over|within|during) (?:the |those )?(?:past |last |previous )?(?:24|twenty-four|\\d+)[ -]hours?|(?:in|over|within|during) (?:the )?(?:past|last|previous) day|in the last \\d+|(?:last |past )?24 ?(?:h|hrs?|hours?)|in (?:one|a single) day|alone|overnight|(?:during|in|over) the (?:same )?(?:afternoon|morning|evening|night)|on that day|this (?:afternoon|morning|evening)|in the period|new')}|${khmer('បន្ថែម|ក្នុងរយៈពេល|ក្នុងអំឡុងពេល|ក្នុងចន្លោះ|ថ្មី')}`,
);
const SPAN = new RegExp(
  `${english("(?:in|over|within|during) (?:the |this )?(?:past|last|previous|first|coming) (?:(?:\\d+|two|three|four|five|six|seven|ten|few|several|couple of) )?(?:days|weeks?|weekend|months?)|(?:last|this|next) (?:week|weekend|month)(?!')|(?:in|over|within) (?:two|three|four|five|six|seven|ten|\\d) days")}|${khmer('(?:សប្តាហ៍|ខែ)(?:មុន|នេះ|ចុងក្រោយ|កន្លង)|ប៉ុន្មានថ្ងៃ(?:នេះ|ចុងក្រោយ|កន្លង)')}`,
);
const TOTAL = new RegExp(
  `${english('so far|to date|in total|in (?:this|the) (?:conflict|fighting|clashes|hostilities|war|violence)|(?:grim |combined )?toll|among the (?:[a-z]+ )?casualties|(?:the|overall|combined|cumulative|running) total|total(?=:| \\d| ?$)|total (?:number|of|death|killed|injured|casualties)|latest (?:data|figures|report|count|toll|numbers|tally)|altogether|overall|cumulative(?:ly)?|until now|up to now|by now|now stands?|totals? (?:still )?(?:remain|stay|stand)s?|stands? at|stood at|bring(?:s|ing)|brought|rose to|risen to|rising to|reach(?:ed|es|ing)|climbed to|increased to|death toll|toll|tally|number of (?:returnees|injured|wounded|deaths|fatalities|people who have|those who have|displaced (?:people|persons|civilians) (?:who have|returning|that have))|already|since (?:the )?(?:ceasefire|_|start|beginning|outbreak|conflict|fighting|clashes|attacks?|truce|dec(?:ember)?|7)')}|${khmer('សរុប|គិតត្រឹម|មកទល់|រហូតមក|ដល់បច្ចុប្បន្ន|កើនដល់|កើនឡើងដល់|គិតមកដល់|តាំងពីថ្ងៃទី|ពីថ្ងៃទី0?7(?!\\d)|គិតតាំងពី')}`,
);
const PERFECT =
  /(?:have|has|had)(?: (?:already|also|now|since|been|safely|voluntarily|successfully|so far))* (?:returned|gone|come|made|moved|reintegrated|resettled|been|killed|injured|wounded|died|left|lost|claimed|damaged|destroyed|able)|a total of|ហើយ ?(?:។|$)/;
/** "the shelling killed 18": all that it killed, unless a day stands with it. */
const OF_THE_FIGHTING =
  /(?:fighting|clashes|conflict|attacks?|shelling|war)[a-z ]{0,40} (?:left|killed|claimed|injured|wounded|resulting in|resulted in|result in)/;
/** "The fighting, which ended on 27 December, killed 34": the day is that of its end. */
const FIGHTING_THAT_ENDED =
  /(?:fighting|clashes|conflict|war),? (?:which|that) (?:began|broke out|ended|lasted)[^.;]{0,80}, (?:left|killed|claimed|injured|wounded)/;
const OWN_TENSE = /(?:^| )(?:was|were|is|are|has|have|had)(?: |$)/;

export type TimeScopeAsk = {
  /** The words near the number. */
  clause: string;
  sentence: string;
  /** The sentence names the report's own window; the day of a state; the day of a deed. */
  dates: { hasWindow: boolean; hasAsOf: boolean; hasDay: boolean; opensWithDay: boolean };
  /** A base or share stands in the sentence: what it is part of is the whole since the start. */
  hasBase: boolean;
};

/** The nearest words decide first: those of the clause, then those of the sentence. */
export function timeScopeOf({ clause, sentence, dates, hasBase }: TimeScopeAsk): TimeScope {
  if (SPAN.test(clause)) return 'span';
  if (NEW.test(clause)) return 'new';
  const near = toldBy(PERIOD.test(clause), TOTAL.test(clause) || hasBase);
  if (near !== 'nothing') return near;
  if (dates.hasWindow || dates.opensWithDay) return 'period';
  const far = toldBy(PERIOD.test(sentence), TOTAL.test(sentence));
  return far === 'nothing' || far === null ? byDayOrTense(clause, sentence, dates) : far;
}

function byDayOrTense(clause: string, sentence: string, { hasAsOf, hasDay }: TimeScopeAsk['dates']): TimeScope {
  if (hasAsOf) return 'total';
  // "has killed 21 and injured 86": the second verb shares the first one's tense.
  const tense = OWN_TENSE.test(clause) ? clause : `${clause} ${sentence}`;
  if (PERFECT.test(tense) || FIGHTING_THAT_ENDED.test(tense)) return 'perfect';
  if (hasDay) return 'period';
  return OF_THE_FIGHTING.test(tense) ? 'perfect' : null;
}

/** null: both are said, so neither is sure. */
function toldBy(period: boolean, total: boolean): 'period' | 'total' | 'nothing' | null {
  if (period && total) return null;
  if (period) return 'period';
  return total ? 'total' : 'nothing';
}

/** Words near a number that the rules of lines ask for. */
export const DISPLACED_WORDS = /displac|evacu|fled|return|home|camps|integrat|resettl|ភៀស|ត្រឡប់/;
export const SAYS_TOTAL =
  /(?:total|altogether|since (?:the )?(?:7|december|fighting|start|beginning|conflict|outbreak)|overall|by (?:the |this |that )?(?:border )?(?:fighting|conflict|clashes|war|attacks?|hostilities|shelling)|at (?:its|the) (?:peak|height)|(?:fighting|conflict|clashes|war|attacks?|hostilities|shelling)[^.]{0,120}(?:displaced|uprooted|forced)|initially displaced|សរុប)/;
export const SAYS_NOW = /(?<![a-z])(?:now|still|currently|today|initially|originally|first|once|previously)(?![a-z])/;
export const IN_PUBLIC_LIST = /public (?:property|infrastructure)(?![^.;]*private property)|ទ្រព្យសម្បត្តិ(?:សាធារណៈ|រដ្ឋ)/;
/** "remain closed or damaged": nobody can tell how many of each. */
export const TWO_VERBS =
  /(?:closed|shut|suspended) (?:and\/or|or|and) (?:been )?(?:damaged|destroyed)|(?:damaged|destroyed) (?:and\/or|or|and) (?:been )?(?:closed|shut|suspended)/;
/** "were closed at the height of the fighting" */
export const OF_THEN = /(?:at the (?:height|peak|start|worst)|during the (?:fighting|clashes|conflict))/;
/** "91 centres shelter 38,120 families" */
export const SHELTERS = /^ (?:now |still |currently )?(?:shelter|host|house|hold|accommodate) (?:[a-z]+ ){0,3}\d/;
/** "13 safe centres in Pursat have closed" */
export const SHUT =
  /^[^.;,\d]{0,50}?(?:have|has|had|were|was|been) (?:now |all |since |also ){0,2}(?:been )?(?:closed|shut|emptied|dismantled)(?![a-z])/;
/** "have sought temporary shelter in" */
export const TOOK_SHELTER = /(?:sought|taken) (?:temporary )?(?:shelter|refuge|safety)/;
export const CAMPS = /camp|sites|cent(?:er|re)s|shelters|ជំរុ?ំ|មណ្ឌល|ទីតាំង/;
/** "visited 3 camps hosting 12,000 people" */
export const VISITS = /visit|toured|inspect|deliver|ចុះសួរសុខទុក្ខ|ទស្សនកិច្ច/;
export const IN_SOME_SITES =
  /(?:in|at|across) (?:the )?(?:\d+|two|three|four|five|six) (?:[a-z]+ ){0,2}(?:camps|cent(?:er|re)s|sites|pagodas|shelters)/;
/** Of a camp named earlier, or nowhere. */
export const IN_ONE_SITE =
  /in (?:one|two|three|four|five|six|several|some|\d{1,2}) (?:[a-z]+ ){0,2}(?:buildings?|halls?|houses?|classrooms?)|(?:in|at|inside) (?:the|this|that|one) (?:[a-z]+ ){0,2}(?:camp|cent(?:er|re)|site|pagoda|shelter)(?![a-z])|ជំរុ?ំ(?:នេះ|នោះ)/;
/** "across displacement sites and host communities": all who are still displaced. */
export const IN_SITES_AND_HOSTS =
  /(?:sites|camps|cent(?:er|re)s|shelters)(?:,| and| or| as well as| and with)* (?:with |in |at )?(?:host|relatives|families|friends)/;
const IN_CAMPS = '(?:in|at) (?:the |displacement |evacuation |safety ){0,3}(?:camps|sites|cent(?:er|re)s|shelters)';
export const STILL_THERE = new RegExp(
  `^ (?:who )?(?:are )?(?:still|remaining|remain) (?:displaced|there|${IN_CAMPS})|^ (?:who are )?(?:living |staying |sheltering )?${IN_CAMPS}`,
);
export const BESIDE_SITES =
  /^ (?:in|at|across) (?:the |various |\d[\d,]* )?(?:active |displacement |evacuation |safe |collective ){0,3}(?:sites|camps|cent(?:er|re)s|shelters)/;

import type { TriggerRow } from './trigger';

const NOT = "(?:not|n't|never|unable|cannot|yet|waiting|prevented|without being able)";
const STEPS = '(?: (?:yet|not|been|be|to|able|allowed|permitted|still|safely|fully|currently|being)){0,5}';
const GO_HOME = '(?:return(?:ed|ing)?|go(?:ne|ing)? (?:back|home)|went (?:back|home)|reintegrat(?:e|ed))';

/** Where people are, and whether they went home. */
export const PEOPLE_TRIGGERS: readonly TriggerRow[] = [
  {
    code: 'unable',
    en: `${NOT}${STEPS} ${GO_HOME}|(?:fear(?:s|ed|ing)?|afraid (?:of|to)|too (?:scared|afraid|frightened) to|reluctant to|refus(?:e|es|ed|ing) to|hesita(?:te|nt) to|yet to|longing to|unlikely to) (?:be )?${GO_HOME}|unable to ${GO_HOME}|still (?:unable|waiting) to ${GO_HOME}`,
    km: '(?:មិន|ពុំ)(?:ទាន់)?(?:អាច|បាន|មានលទ្ធភាព){0,5}(?:វិល)?(?:ត្រឡប់|ទៅ(?!រៀន|សិក្សា))(?:ទៅ|មក)?(?:លំនៅឋាន|ផ្ទះ|ភូមិ)?(?:ដ្ឋាន)?(?:វិញ)?',
  },
  {
    code: 'returned',
    en: '(?:have|has|had|were|was|been)(?: (?:already|also|now|since|been|safely)){0,5} (?:able|allowed|permitted) to (?:safely )?(?:return|go (?:back|home))|managed to (?:return|go home)|(?:have |has |had |are |were |also |already |now |since |safely |voluntarily |so far ){0,5}(?:return(?:ed|ing|s)|gone (?:back|home)|went (?:back|home)|going (?:back|home)|reintegrat(?:ed|ing|ion)|resettled|repatriated|left (?:the |displacement |evacuation ){0,5}(?:camps?|sites?|cent(?:er|re)s?)|back (?:home|in their (?:homes|villages)))|returnees?|the (?:voluntary )?return of|head(?:ed|ing) (?:back )?home|(?:made|making) (?:it|their way) (?:back )?home|(?:are|were) (?:now |already |safely )?(?:back )?home(?: again)?(?! to)|home again|travel(?:l?ed|l?ing) (?:back )?home|moved back(?: home)?|c[ao]me back|depart(?:ed|ing) (?:from )?(?:the )?camps',
    km: '(?:បាន|ត្រូវបាន|កំពុង){0,5}(?:វិល)?ត្រឡប់(?:មក|ទៅ|ចូល){0,5}(?:កាន់)?(?:លំនៅឋាន|ផ្ទះ|លំនៅដ្ឋាន|ភូមិ(?:ករ|កំណើត|ឋាន)?|គេហដ្ឋាន|ទីលំនៅ)?(?:រៀងខ្លួន|របស់ខ្លួន)?(?:វិញ)?|ការវិលត្រឡប់|អ្នកវិលត្រឡប់|បានចាកចេញពីជំរុ?ំ',
  },
  {
    code: 'future',
    en: '(?:will|can|could|may|might|would|should|to)(?: (?:be able to|be allowed to|soon|gradually|safely)){0,5} (?:return|go (?:back|home))|want(?:s|ed)? to return|return home(?! of)',
    km: 'នឹង(?:អាច)?(?:វិល)?ត្រឡប់(?:ទៅ)?(?:វិញ)?|ចង់(?:វិល)?ត្រឡប់|គ្រោងវិលត្រឡប់',
  },
  {
    code: 'not_so',
    en: "(?:have|has|had|do|does|did|are|is|were|was)(?:n't| not)(?: yet)?(?: done so)?(?= ?[.,;)]|$)|(?:have|has) yet to do so",
  },
  {
    code: 'took_in',
    en: '(?:had |has |have )?(?:took|taken) in(?= [a-z ]{0,20}\\d)|had (?:hosted|received|sheltered|housed)|(?:initially|originally|first|once|previously|at one point) (?:hosted|received|sheltered|housed|accommodated)',
  },
  {
    code: 'registered',
    en: '(?:have |has |had |were |are |was |is |been ){0,3}registered|(?:(?:have|has|had) )?(?:come|came|arrived|poured|crowded) in(?:to)?(?! (?:to )?(?:force|effect|contact|a |for |with ))|(?:have|has|had) arrived(?= (?:at|in) )',
    km: '(?:ត្រូវ)?(?:បាន)?ចុះឈ្មោះ',
  },
  {
    code: 'host',
    en: '(?:stay(?:ing|ed)?|liv(?:ing|ed)|shelter(?:ing|ed)|resid(?:ing|ed)|hosted|accommodated|taken in|housed|remain(?:ing)?)? ?(?:with|in|by|among) (?:their )?(?:host (?:communit(?:y|ies)|famil(?:y|ies)|households)|relatives|friends|relatives and friends|extended families)|host communit(?:y|ies)',
    km: '(?:ស្នាក់នៅ)?(?:ជាមួយ|តាម)?(?:សហគមន៍ម្ចាស់ផ្ទះ|សហគមន៍ទទួល|សាច់ញាតិ|បងប្អូន(?!ប្រជាពលរដ្ឋ|ពលរដ្ឋ|ប្រជាជន|ជន|ខ្មែរ|ទាំង|យើង|រួមជាតិ)|ផ្ទះបងប្អូន|ផ្ទះសាច់ញាតិ)',
  },
  {
    code: 'hosting',
    en: '(?:are |is |now |currently |still ){0,5}home to|(?:are |is |were |now |currently |have been ){0,5}(?:hosting|receiving|sheltering(?= (?:displaced|evacuees|the displaced|people|them)))|(?:accommodat(?:es|ing)|hous(?:es|ing)|shelter(?:s|ing))(?= (?:at least |at most |no more than |more than |over |about |around |some |nearly |almost |approximately )?\\d)|(?:still |now )?(?:holds?|shelters|houses)(?= (?:at least |at most |no more than |more than |over |about |around |some |nearly |almost |approximately )?\\d)|hosts?(?! communit| famil| househ| countr| provinc)|(?:have )?(?:hosted|received) (?:displaced|evacuees|the displaced)',
    km: '(?:កំពុង|បាន)?ទទួល(?:ជនភៀសសឹក|ពលរដ្ឋភៀសសឹក|អ្នកភៀសសឹក)',
  },
  {
    code: 'remaining',
    en: 'remain(?:s|ed|ing)?(?! (?:still |largely |mostly )?(?:unable|reluctant|afraid|unwilling|fearful) to)(?! at(?: [a-z]+){0,2} [\\d,]+ (?:killed|dead|deaths?|injured|wounded|casualt)| unchanged| the same)(?: (?:internally )?displaced)?|(?:still )?(?:live(?! (?:in|at) risk)|stay|reside|(?<!an? |the |this |that |safety |temporary |evacuation |to seek |to take |to find )shelters?) (?:in|at|inside)|still (?:in|at|displaced|living|staying|sheltering|housed|residing|sheltered|there)|(?:continu(?:e[sd]?|ing)) (?:to )?(?:stay|live|shelter|reside)(?:ing)?|(?:are|were|is|was|being|currently|now|temporarily|still) (?:currently |now |temporarily |being ){0,5}(?:stay|liv|shelter|resid|hous|accommodat|car)(?:ing|ed)(?: for)?|leav(?:ing|es)(?= (?:behind |only |just |some |about |around |nearly |almost |over |more than |approximately |an estimated |at least |roughly |still |another |the |remaining ){0,4}\\d)|(?:are |is |were )?(?:currently |still |now ){0,2}(?:taking|seeking) (?:shelter|refuge)|(?:are|were) (?:in|at)(?= [\\d,]+ (?:[a-z]+ ){0,2}(?:sites|camps|cent(?:er|re)s|shelters))|left (?:in|at(?! least| most))|still away|stuck (?:in|at)|wait(?:ing)? (?:in|at)|(?:staying|sheltering|living|residing|housed|accommodated|sheltered) (?:in|at|across)|(?:in|at) (?:the |various |different ){0,5}(?:displacement |evacuation |safety |temporary |safe |refugee ){0,5}(?:camps|cent(?:er|re)s|sites|shelters)',
    km: '(?:នៅ)?(?:បន្ត|កំពុង|នៅ){0,5}ស្នាក់នៅ(?:ក្នុង|តាម|ឯ){0,5}(?:ជំរុ?ំ|មណ្ឌលសុវត្ថិភាព)?|នៅ(?:សេស)?សល់|នៅ(?:ក្នុង|តាម)ជំរុ?ំ|នៅជំរុ?ំ|នៅតាមមណ្ឌលសុវត្ថិភាព|(?:រស់|ស្ថិត)នៅ(?:ក្នុង|តាម)(?:ជំរុ?ំ|មណ្ឌល|ទីតាំង)|ស្នាក់អាស្រ័យ(?:នៅ)?',
  },
];

import type { TriggerRow } from './trigger';

const CLOSED =
  '(?:clos(?:ed?|ing)|shut(?:tered|ting| down)?|suspended|out of (?:service|operation|action)|non-?operational|inoperative)';
const SOFTLY =
  '(?:temporarily |still |currently |now |all |also |partially |fully |already |since |again |completely |officially |safely ){0,5}';
const OPEN =
  '(?:(?:re-?)?open(?:ed|ing)?|resum(?:ed|ing|e)|restart(?:ed|ing)?|restored|back in (?:operation|service)|operational|in operation|operating|functioning|working(?! to)|running(?! to)|back in session|returned to normal|back to normal)';
const CAN_ENTER = '(?:accessible|reachable|be (?:accessed|reached|entered))';

/** Shut and open again; villages, shelters, houses to be built. */
export const SERVICE_TRIGGERS: readonly TriggerRow[] = [
  {
    code: null,
    en: `(?:that|which) (?:had|have|were|was|had previously)(?: been| previously){0,5}(?: temporarily){0,5} (?:closed|shut|suspended)|previously (?:closed|shut|suspended)|after being (?:closed|shut|suspended)|temporary closure of (?:the )?border|(?<!thai )(?<!along the )(?:border|checkpoint)s? (?:gates? )?(?:remains? )?closed|resum(?:ed|e|ption of) (?:talks|negotiations|fighting|hostilities)|return to normal|normal life|resumption and suspension(?: of public services)?|suspension and resumption(?: of public services)?|closely|closer|close to|rehabilitation and return|damage assessments?|displaced or`,
    km: 'ដែលបាន(?:បិទ|ផ្អាក)|ដែលធ្លាប់(?:បិទ|ផ្អាក)|ដែលបិទពីមុន|ការបើកនិងការ(?:បិទ|ផ្អាក)',
  },
  {
    code: 'was_closed',
    en: `had (?:previously |earlier |initially |temporarily ){0,5}(?:been )?(?:temporarily )?${CLOSED}`,
  },
  {
    code: 'closed',
    en: `(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|kept|keep|are|were|is|was|been|be|being|stands?) ${SOFTLY}${CLOSED}|(?:have|has|had|are|is|were|was)(?: still)?(?:n't| not| yet)(?: (?:yet|to|been|able|still|to be)){0,5} ${OPEN}|${CLOSED} ?(?:temporarily|down)?|yet to (?:be )?(?:re-?open(?:ed)?|resume[d]?|restart)|not (?:yet )?(?:re-?opened|resumed|functioning|operating|operational|in operation)|(?:temporary )?(?:closures?|shutdowns?|suspensions?)|cannot (?:re-?open|operate)|unable to (?:re-?open|operate|resume)|halted|ceased (?:operations?|operating)`,
    km: '(?:នៅ|នៅតែ|បន្ត|ត្រូវ|ត្រូវបាន|កំពុង|បាន){0,5}(?:បិទ(?:ទ្វារ|ដំណើរការ)?(?:ជា)?(?:បណ្តោះអាសន្ន)?|ផ្អាក(?:ដំណើរការ|សេវា|ការសិក្សា|សិន)?(?:ជា)?(?:បណ្តោះអាសន្ន)?)|(?:នៅ)?(?:មិន|ពុំ)(?:ទាន់)?(?:អាច|បាន){0,5}(?:បើក|ដំណើរការ)(?:ដំណើរការ)?(?:ឡើង)?(?:វិញ)?',
  },
  {
    code: 'reopened',
    en: `(?:have |has |had |been |are |were |is |was |being ){0,5}${SOFTLY}${OPEN}(?: (?:their |normal |full ){0,5}(?:operations?|classes|services?|activities|teaching|work|functions))?|re-?opening|resumption|resumes?|reopens?`,
    km: '(?:បាន|ត្រូវបាន){0,5}(?:បើក(?:ទ្វារ)?(?:ឱ្យ)?(?:ដំណើរការ|បម្រើសេវា|បង្រៀន|សេវា)?(?:ជា)?(?:ធម្មតា)?(?:ឡើង)?វិញ|បើកដំណើរការ(?:ធម្មតា)?|ដំណើរការ(?:ជាធម្មតា|ធម្មតា)?(?:ឡើង)?វិញ|ដំណើរការ(?:ជា)?ធម្មតា|(?:ចូល)?រៀន(?:ឡើង)?វិញ|បម្រើការ(?:ងារ)?វិញ)',
  },
  {
    code: 'inaccessible',
    en: `inaccessible|unreachable|out of reach|beyond reach|cut off|(?:not|n't|cannot)(?: yet)? (?:be )?${CAN_ENTER}|cannot be (?:accessed|reached|entered)|access(?: to)?(?=[^.;]{0,80}(?:restricted|limited|blocked|denied|impossible|not possible))|(?:remain(?:s|ed)? |is |are |still ){1,5}(?:restricted|blocked|denied|off[- ]limits|no-go)|off[- ]limits|unable to (?:access|enter|reach)|cannot (?:access|enter|reach)|no access|barred from|remain unsafe to enter`,
    km: '(?:នៅ)?(?:មិន|ពុំ)(?:ទាន់)?អាច(?:ចូល|ទៅ)(?:ទៅ)?(?!រៀន|សិក្សា|បន្តរៀន|ទៅរៀន)(?:ដល់|បាន|កាន់)?|រឹតត្បិតការចូល|ហាមចូល',
  },
  {
    code: 'preparing',
    en: 'preparations?(?: for [a-z, ]{2,60}?)? (?:are|is|were)(?: being| now| also)? (?:underway|under way|made|ongoing|carried out|continuing)|prepar(?:ing|ations?)(?! to (?:hand|sign))|being prepared|getting ready|made ready|readied|ready to receive|are ready',
    km: 'ការ(?:រៀបចំ|ត្រៀម)(?:សម្រាប់|ទទួល)?(?:ការវិលត្រឡប់)?[\\u1780-\\u17d3]{0,30}?កំពុង(?:ដំណើរការ|ធ្វើ|បន្ត)|កំពុង(?:រៀបចំ|ត្រៀម)(?:សម្រាប់)?(?:ការវិលត្រឡប់)?|រៀបចំទទួល|ត្រៀមរៀបចំ|កំពុងត្រៀម|ត្រៀមទទួល',
  },
  {
    code: 'shelter',
    en: '(?:temporary |emergency |new ){0,5}(?:shelters?|housing|accommodation) (?:is|are|was|were)(?: being| also being| currently being)? (?:arranged|prepared|built|set up|provided|organi[sz]ed|constructed|planned|needed|required)|(?:arrang(?:ing|ed|e)|prepar(?:ing|ed)|build(?:ing)?|set(?:ting)? up|provid(?:ing|ed)|organi[sz](?:ing|ed)) (?:temporary |emergency ){0,5}(?:shelters?|housing|accommodation)(?! (?:materials?|(?:tool)?kits?|items?|suppl|support|assistance|tools?|equipment))|(?:need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|in need of|lack(?:ing)?|without|await(?:ing)?|wait(?:ing)? for) (?:of )?(?:temporary |emergency |urgent |new ){0,5}(?:shelters?|housing|accommodation)|temporary shelters? for',
    km: '(?:ត្រូវការ|ខ្វះ|រៀបចំ|កំពុងរៀបចំ|សាងសង់)(?:ផ្ទះ|ទី)?(?:ជម្រក|ស្នាក់នៅ)(?:បណ្តោះអាសន្ន)?|(?:ទី)?ជម្រកបណ្តោះអាសន្ន',
  },
  {
    code: 'planned',
    en: '(?:will|to|shall|would) be (?:built|constructed|erected|set up)|(?:are |is |were |was )?planned|plans? to (?:build|construct|erect|put up|set up)|plans?(?= (?:for )?(?:about |around |some |nearly |almost |more than |over |at least |up to |another )?\\d)|(?:to|will) (?:build|construct|erect)|being (?:built|constructed)|construction of|under construction',
    km: 'គ្រោង(?:នឹង)?(?:សាងសង់|សង់)?|នឹង(?:ត្រូវ)?(?:បាន)?(?:សាងសង់|សង់)|កំពុងសាងសង់',
  },
];

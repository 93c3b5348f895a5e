import { wordFinder } from '@/domain/reader/text/scan';

/** What is said of the things counted. */
export type Cue =
  | 'returned'
  | 'unable'
  | 'future'
  | 'remaining'
  | 'displaced'
  | 'killed'
  | 'injured'
  | 'closed'
  | 'reopened'
  | 'was_closed'
  | 'damaged'
  | 'inaccessible'
  | 'preparing'
  | 'shelter'
  | 'planned'
  | 'host'
  | 'hosting'
  | 'occupied'
  | 'affected'
  | 'contaminated'
  | 'surveyed'
  | 'collected'
  | 'buried'
  | 'not_so'
  | 'helped';

type CueRow = { code: Cue | null; en?: string; km?: string };

const NOT = "(?:not|n't|never|unable|cannot|yet|waiting|prevented|without being able)";
const STEPS = '(?: (?:yet|not|been|be|to|able|allowed|permitted|still|safely|fully|currently|being)){0,5}';
const GO_HOME = '(?:return(?:ed|ing)?|go(?:ne|ing)? (?:back|home)|went (?:back|home)|reintegrat(?:e|ed))';
const CLOSED =
  '(?:clos(?:ed?|ing)|shut(?:tered|ting| down)?|suspended|out of (?:service|operation|action)|non-?operational|inoperative)';
const SOFTLY =
  '(?:temporarily |still |currently |now |all |also |partially |fully |already |since |again |completely |officially |safely ){0,5}';
const OPEN =
  '(?:(?:re-?)?open(?:ed|ing)?|resum(?:ed|ing|e)|restart(?:ed|ing)?|restored|back in (?:operation|service)|operational|in operation|operating|functioning|working(?! to)|running(?! to)|back in session|returned to normal|back to normal)';
const CAN_ENTER = '(?:accessible|reachable|be (?:accessed|reached|entered))';

/** Rows with no code are words that look like a cue and are none: "schools that had been closed", "closely". */
const ROWS: readonly CueRow[] = [
  {
    code: null,
    en: `(?:that|which) (?:had|have|were|was|had previously)(?: been| previously){0,5}(?: temporarily){0,5} (?:closed|shut|suspended)|previously (?:closed|shut|suspended)|after being (?:closed|shut|suspended)|temporary closure of (?:the )?border|(?:border|checkpoint)s? (?:gates? )?(?:remains? )?closed|resum(?:ed|e|ption of) (?:talks|negotiations|fighting|hostilities)|return to normal|normal life|resumption and suspension(?: of public services)?|suspension and resumption(?: of public services)?|closely|closer|close to|rehabilitation and return|damage assessments?|displaced or`,
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
    km: '(?:នៅ)?(?:មិន|ពុំ)(?:ទាន់)?(?:អាច)(?:ចូល|ទៅ)(?:ទៅ)?(?:ដល់|បាន|កាន់)?|(?:មិន|ពុំ)ទាន់អាចចូល|រឹតត្បិតការចូល|ហាមចូល',
  },
  {
    code: 'preparing',
    en: 'preparations? (?:are|is|were)(?: being)? (?:underway|under way|made|ongoing|carried out|continuing)|prepar(?:ing|ations?)(?! to (?:hand|sign))|being prepared|getting ready|made ready|readied|ready to receive|are ready',
    km: 'កំពុងរៀបចំ|រៀបចំទទួល|ត្រៀមរៀបចំ|កំពុងត្រៀម|ត្រៀមទទួល',
  },
  {
    code: 'shelter',
    en: '(?:temporary |emergency |new ){0,5}(?:shelters?|housing|accommodation) (?:is|are|was|were)(?: being| also being| currently being)? (?:arranged|prepared|built|set up|provided|organi[sz]ed|constructed|planned|needed|required)|(?:arrang(?:ing|ed|e)|prepar(?:ing|ed)|build(?:ing)?|set(?:ting)? up|provid(?:ing|ed)|organi[sz](?:ing|ed)) (?:temporary |emergency ){0,5}(?:shelters?|housing|accommodation)|(?:need(?:s|ed|ing)?|requir(?:e|es|ed|ing)|in need of|lack(?:ing)?|without|await(?:ing)?) (?:of )?(?:temporary |emergency |urgent |new ){0,5}(?:shelters?|housing|accommodation)|temporary shelters? for',
    km: '(?:ត្រូវការ|ខ្វះ|រៀបចំ|កំពុងរៀបចំ|សាងសង់)(?:ផ្ទះ|ទី)?(?:ជម្រក|ស្នាក់នៅ)(?:បណ្តោះអាសន្ន)?|(?:ទី)?ជម្រកបណ្តោះអាសន្ន',
  },
  {
    code: 'planned',
    en: '(?:will|to|shall) be (?:built|constructed|erected|set up)|(?:are |is |were |was )?planned|plans? to (?:build|construct|erect)|(?:to|will) (?:build|construct|erect)|being (?:built|constructed)|construction of|under construction',
    km: 'គ្រោង(?:នឹង)?(?:សាងសង់|សង់)?|នឹង(?:ត្រូវ)?(?:បាន)?(?:សាងសង់|សង់)|កំពុងសាងសង់',
  },
  {
    code: 'unable',
    en: `${NOT}${STEPS} ${GO_HOME}|unable to ${GO_HOME}|still (?:unable|waiting) to ${GO_HOME}`,
    km: '(?:មិន|ពុំ)(?:ទាន់)?(?:អាច|បាន|មានលទ្ធភាព){0,5}(?:វិល)?(?:ត្រឡប់|ទៅ)(?:ទៅ|មក)?(?:លំនៅឋាន|ផ្ទះ|ភូមិ)?(?:ដ្ឋាន)?(?:វិញ)?',
  },
  {
    code: 'returned',
    en: '(?:have|has|had|were|was|been)(?: (?:already|also|now|since|been|safely)){0,5} (?:able|allowed|permitted) to (?:safely )?(?:return|go (?:back|home))|managed to (?:return|go home)|(?:have |has |had |are |were |also |already |now |since |safely |voluntarily |so far ){0,5}(?:return(?:ed|ing|s)|gone (?:back|home)|went (?:back|home)|going (?:back|home)|reintegrat(?:ed|ing|ion)|resettled|repatriated|left (?:the |displacement |evacuation ){0,5}(?:camps?|sites?|cent(?:er|re)s?)|back (?:home|in their (?:homes|villages)))|returnees?|the (?:voluntary )?return of|head(?:ed|ing) (?:back )?home|(?:made|making) (?:it|their way) (?:back )?home|(?:are|were) (?:now |already |safely )?(?:back )?home(?: again)?|home again|travel(?:l?ed|l?ing) (?:back )?home|moved back(?: home)?|c[ao]me back|depart(?:ed|ing) (?:from )?(?:the )?camps',
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
    code: 'host',
    en: '(?:stay(?:ing|ed)?|liv(?:ing|ed)|shelter(?:ing|ed)|resid(?:ing|ed)|hosted|accommodated|taken in|housed|remain(?:ing)?)? ?(?:with|in|by|among) (?:their )?(?:host (?:communit(?:y|ies)|famil(?:y|ies)|households)|relatives|friends|relatives and friends|extended families)|host communit(?:y|ies)',
    km: '(?:ស្នាក់នៅ)?(?:ជាមួយ|តាម)?(?:សហគមន៍ម្ចាស់ផ្ទះ|សហគមន៍ទទួល|សាច់ញាតិ|បងប្អូន|ផ្ទះបងប្អូន|ផ្ទះសាច់ញាតិ)',
  },
  {
    code: 'hosting',
    en: '(?:are |is |were |now |currently |have been ){0,5}(?:hosting|receiving|sheltering(?= (?:displaced|evacuees|the displaced|people|them)))|hosts?(?! communit| famil| househ| countr| provinc)|(?:have )?(?:hosted|received|taken in) (?:displaced|evacuees|the displaced)',
    km: '(?:កំពុង|បាន)?ទទួល(?:ជនភៀសសឹក|ពលរដ្ឋភៀសសឹក|អ្នកភៀសសឹក)',
  },
  {
    code: 'remaining',
    en: 'remain(?:s|ed|ing)?|(?:still )?(?:live|stay|reside|shelter)s? (?:in|at|inside)|still (?:in|at|displaced|living|staying|sheltering|housed|residing|sheltered|there)|(?:continu(?:e[sd]?|ing)) (?:to )?(?:stay|live|shelter|reside)(?:ing)?|(?:are|were|is|was|being|currently|now|temporarily|still) (?:currently |now |temporarily |being ){0,5}(?:stay|liv|shelter|resid|hous|accommodat|car)(?:ing|ed)(?: for)?|leav(?:ing|es)(?= (?:behind |only |just |some |about |around |nearly |almost |over |more than |approximately |an estimated |at least |roughly |still |another |the |remaining ){0,4}\\d)|left (?:in|at)|still away|stuck (?:in|at)|wait(?:ing)? (?:in|at)|(?:staying|sheltering|living|residing|housed|accommodated|sheltered) (?:in|at|across)|(?:in|at) (?:the |various |different ){0,5}(?:displacement |evacuation |safety |temporary |safe |refugee ){0,5}(?:camps|cent(?:er|re)s|sites|shelters)',
    km: '(?:នៅ)?(?:បន្ត|កំពុង|នៅ){0,5}ស្នាក់នៅ(?:ក្នុង|តាម|ឯ){0,5}(?:ជំរុ?ំ|មណ្ឌលសុវត្ថិភាព)?|នៅ(?:សេស)?សល់|នៅ(?:ក្នុង|តាម)ជំរុ?ំ|នៅជំរុ?ំ|នៅតាមមណ្ឌលសុវត្ថិភាព|(?:រស់|ស្ថិត)នៅ(?:ក្នុង|តាម)(?:ជំរុ?ំ|មណ្ឌល|ទីតាំង)|ស្នាក់អាស្រ័យ(?:នៅ)?',
  },
  {
    code: 'killed',
    en: '(?:were |was |been |have |has ){0,5}(?:killed|dead|died|dying)|kill(?:s|ing)|death toll|deaths|lost their lives|perished|succumbed|claimed|casualt(?:y|ies) dead',
    km: '(?:បាន|ត្រូវបាន)?(?:ស្លាប់|បាត់បង់ជីវិត|ទទួលមរណភាព|ទទួលមរណៈ|បាត់បង់អាយុជីវិត)|អ្នកស្លាប់',
  },
  {
    code: 'injured',
    en: '(?:were |was |been |have |has ){0,5}(?:injured|wounded|hurt)|injur(?:es|ing|ies)|wound(?:s|ing)',
    km: '(?:បាន|ត្រូវ)?(?:រងរបួស|របួស|រងគ្រោះដោយរបួស)',
  },
  {
    code: 'damaged',
    en: '(?:were |was |been |have |has |are |is |completely |partially |partly |badly |severely |heavily |also |fully ){0,5}(?:damaged|destroyed|burned|burnt|razed|demolished|collapsed|hit|struck|ruined|flattened|wrecked|levelled|set ablaze|torched|reduced to rubble)|damag(?:es?|ing)|destr(?:oy(?:s|ing)|uction)|burning|hitting|striking',
    km: '(?:បាន|ត្រូវ|ត្រូវបាន|រង){0,5}(?:ការ)?(?:ខូចខាត|បំផ្លាញ|បំផ្លិចបំផ្លាញ|ឆេះ|កម្ទេច|បាក់បែក|ខ្ទេចខ្ទី|រងផលប៉ះពាល់)(?:ទាំងស្រុង|ដោយផ្នែក)?',
  },
  {
    code: 'occupied',
    en: '(?:are |were |been |is |have |has |reportedly |illegally |being |still ){0,5}(?:occupied|seized|under (?:thai )?(?:occupation|control))|occup(?:y|ies|ying|ation)',
    km: '(?:ត្រូវ|ត្រូវបាន)?(?:កាន់កាប់|ឈ្លានពានកាន់កាប់|ត្រួតត្រា)',
  },
  {
    code: 'affected',
    en: '(?:were |was |been |have |has |are |is ){0,5}(?:affected|impacted|out of (?:school|class(?:es)?)|disrupted|unable to (?:attend|study|teach))|affect(?:s|ing)|impact(?:s|ing)',
    km: '(?:ទទួល)?រងផលប៉ះពាល់|ប៉ះពាល់(?:ដល់)?',
  },
  {
    code: 'surveyed',
    en: '(?:were |was |been |have |has ){0,5}(?:surveyed|inspected|searched|assessed)',
    km: '(?:បាន)?(?:អង្កេត|ស្រាវជ្រាវ|ចុះពិនិត្យ)',
  },
  {
    code: 'collected',
    en: '(?:were |was |been |have |has ){0,5}(?:collected|removed|recovered|picked up|cleared|destroyed safely|found|discovered)',
    km: '(?:បាន)?(?:ប្រមូល|រកឃើញ|កម្ចាត់)',
  },
  { code: 'buried', en: 'buried|underground', km: 'កប់ក្នុងដី|កប់' },
  {
    code: 'contaminated',
    en: '(?:are |were |been |is |have |has |still |suspected to be |believed to be ){0,5}(?:contaminated|littered|strewn|at risk)|contaminat(?:ion|ing)|unexploded ordnances?|uxos?|landmines?',
    km: 'យុទ្ធភណ្ឌមិនទាន់ផ្ទុះ|ប្រឈម(?:នឹង|មុខ)?|សំណល់(?:សង្គ្រាម|ជាតិផ្ទុះ)',
  },
  {
    code: 'helped',
    en: '(?:have |has |were |was |also ){0,5}(?:received|receiving|provided with|given|visited|benefit(?:ed|ing) from|registered|vaccinated|treated|trained|detained|arrested|released|captured|evacuated from thailand|deployed|attended|took part|participated|examined|tested|consulted)|donat(?:ed|ions?)|distributed(?: to)?|handed (?:out|over)(?: to)?|aid (?:for|to)|relief (?:for|to)',
    km: '(?:បាន)?(?:ទទួលបានអំណោយ|ចែក(?:រំលែក)?(?:អំណោយ|ជូន|ជំនួយ)|អំណោយ|ជំនួយ|ទទួលជំនួយ|ចែកជូន|ឧបត្ថម្ភ|ចាក់វ៉ាក់សាំង|ពិនិត្យព្យាបាល|ចូលរួម|ចុះឈ្មោះ)',
  },
  {
    code: 'displaced',
    en: '(?:have |has |had |been |were |are |was |internally |newly |being |forcibly ){0,5}(?:displaced|evacuated|uprooted)|(?:have |has |had ){0,5}(?:fled|been forced (?:to (?:flee|leave|evacuate)|from)|flee(?:ing)?|abandoned their homes|left their homes|taken (?:shelter|refuge)|sought (?:shelter|refuge|safety))|forced (?:to (?:flee|leave|evacuate)|from)|displac(?:es|ing|ement)',
    km: '(?:បាន|ត្រូវ|ត្រូវបាន)?(?:ភៀសខ្លួន|ភៀសសឹក|ជម្លៀស(?:ខ្លួន)?|រត់ភៀសខ្លួន|ចាកចេញពី(?:ផ្ទះ|លំនៅឋាន)|ផ្លាស់ទីលំនៅ)',
  },
];

const find = wordFinder(ROWS);

export type CueMark = { start: number; end: number; code: Cue };

export function findCues(text: string): CueMark[] {
  return find(text).filter((mark): mark is CueMark => mark.code !== null);
}

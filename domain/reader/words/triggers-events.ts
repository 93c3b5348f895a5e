import type { TriggerRow } from './trigger';

/** What happened to people, things and land. */
export const EVENT_TRIGGERS: readonly TriggerRow[] = [
  {
    code: 'killed',
    en: '(?:were |was |been |have |has ){0,5}(?:killed|dead|died|dying)|kill(?:s|ing)|death toll|(?:death|fatality|casualty) count|deaths?(?= of (?:[a-z]+|\\d+) )|deaths|lost their lives|perished|succumbed|claimed|casualt(?:y|ies) dead',
    km: '(?:បាន|ត្រូវបាន)?(?:ស្លាប់|បាត់បង់ជីវិត|ទទួលមរណភាព|ទទួលមរណៈ|បាត់បង់អាយុជីវិត)|អ្នកស្លាប់',
  },
  {
    code: 'injured',
    en: '(?:were |was |been |have |has ){0,5}(?:injured|wounded|hurt)|(?:have |has |had )?(?:sustained|suffered) (?:[a-z]+ )?(?:injuries|wounds)|injur(?:es|ing|ies)|wound(?:s|ing)',
    km: '(?:បាន|ត្រូវ)?(?:រងរបួស|របួស|រងគ្រោះដោយរបួស)',
  },
  {
    code: 'damaged',
    en: '(?:were |was |been |have |has |are |is |completely |partially |partly |badly |severely |heavily |also |fully ){0,5}(?:damaged|destroyed|burned|burnt|razed|demolished|collapsed|hit|struck|ruined|flattened|wrecked|levelled|set ablaze|torched|reduced to rubble)|damag(?:es?|ing)|destr(?:oy(?:s|ing)|uction)|burning|hitting|striking',
    km: '(?:បាន|ត្រូវ|ត្រូវបាន|រង){0,5}(?:ការ)?(?:ខូចខាត|បំផ្លាញ|បំផ្លិចបំផ្លាញ|ឆេះ|កម្ទេច|បាក់បែក|ខ្ទេចខ្ទី)(?:ទាំងស្រុង|ដោយផ្នែក)?',
  },
  {
    code: 'occupied',
    en: '(?:are |were |been |is |have |has |reportedly |illegally |being |still ){0,5}(?:occupied|seized|under (?:thai )?(?:occupation|control))|occup(?:y|ies|ying|ation)|(?:troops|forces|soldiers|army|military) (?:still |now |currently |also |reportedly )?(?:hold|control)(?:s|ing)?',
    km: '(?:ត្រូវ|ត្រូវបាន)?(?:កាន់កាប់|ឈ្លានពានកាន់កាប់|ត្រួតត្រា)',
  },
  {
    code: 'affected',
    en: '(?:were |was |been |have |has |are |is ){0,5}(?:affected|impacted|out of (?:school|class(?:es)?)|disrupted|sidelined|deprived|unable to (?:attend|study|teach))|sidelin(?:ed|ing)|depriv(?:ed|ing)|disrupt(?:s|ing)|affect(?:s|ing)|impact(?:s|ing)',
    km: '(?:ទទួល)?រងផលប៉ះពាល់|ប៉ះពាល់(?:ដល់)?|(?:មិន|ពុំ)(?:ទាន់)?(?:អាច|បាន){0,2}(?:ទៅ|ចូល|បន្ត){0,2}(?:រៀន|សិក្សា|បង្រៀន)',
  },
  {
    code: 'surveyed',
    en: '(?:were |was |been |have |has ){0,5}(?:surveyed|inspected|searched|assessed)',
    km: '(?:បាន)?(?:អង្កេត|ស្រាវជ្រាវ|ចុះពិនិត្យ)',
  },
  {
    code: 'collected',
    en: '(?:were |was |been |have |has ){0,5}(?:collected|removed|recovered|picked up|cleared|destroyed safely|found|discovered|identified)',
    km: '(?:បាន)?(?:ប្រមូល|រកឃើញ|កម្ចាត់)',
  },
  { code: 'buried', en: 'buried|underground', km: 'កប់ក្នុងដី|កប់' },
  {
    code: 'contaminated',
    en: '(?:are |were |been |is |have |has |still |suspected to be |believed to be ){0,5}(?:contaminated|littered|strewn|at risk)|fac(?:e|es|ing) the threat of|cluster (?:bombs|munitions)|contaminat(?:ion|ing)|unexploded ordnances?|uxos?|landmines?',
    km: 'យុទ្ធភណ្ឌមិនទាន់ផ្ទុះ|ប្រឈម(?:នឹង|មុខ)?|សំណល់(?:សង្គ្រាម|ជាតិផ្ទុះ)',
  },
  {
    code: 'helped',
    en: '(?:distributions?|aid|assistance|relief|support|teams?|supplies|response|programmes?|programs?|projects?|interventions?) (?:have |has |had |already |so far ){0,3}(?:reach(?:ed|es)|benefit(?:ed|s)|served|covered)|(?<!(?:number|total|toll|figure|tally|count|displaced|evacuees|returnees)[^.;]{0,60})(?:have|has) (?:already |so far |now )?reached(?= (?:[a-z]+ ){0,3}\\d[\\d,]* (?:[a-z]+ )?(?:people|persons|famil|househ|child|individual))|(?:have |has |were |was |also ){0,5}(?:received|receives?|receiving|(?:been )?educated|provided with|given|visited|benefit(?:ed|ing) from|vaccinated|treated|trained|detained|arrested|released|captured|evacuated from thailand|deployed|attended|took part|participated|examined|tested|consulted)|donat(?:ed|ions?)|distributed(?: to)?|handed (?:out|over)(?: to)?|(?:aid|relief|(?:tool)?kits?|packages?|parcels?|items|cash|supplies|food|rice|support|assistance|materials|counsell?ing|screening|treatment|tents|blankets) (?:for|to|among)',
    km: '(?:បាន)?(?:ទទួលបានអំណោយ|ចែក(?:រំលែក)?(?:អំណោយ|ជូន|ជំនួយ)|អំណោយ|ជំនួយ|ទទួលជំនួយ|ចែកជូន|ឧបត្ថម្ភ|ចាក់វ៉ាក់សាំង|ពិនិត្យព្យាបាល|ចូលរួម)',
  },
  {
    code: 'displaced',
    en: '(?:(?:have|has|had) been|are being|were|are) received(?! by)|(?:have |has |had |been |were |are |was |internally |newly |being |forcibly ){0,5}(?:displaced|evacuated|uprooted)|(?:relocated|evacuated|taken|brought) to (?:[a-z]+ ){0,2}(?:shelters?|safety|safe areas?)|(?:have |has |had |been |were |are |was ){1,5}(?:relocated|moved to (?:[a-z]+ ){0,2}(?:shelters?|areas?|sites?|camps?|safety|cent(?:er|re)s?))|(?:have |has |had ){0,5}(?:fled|been forced (?:to (?:flee|leave|evacuate)|from)|flee(?:ing)?|abandoned their homes|left their homes|taken (?:shelter|refuge)|sought (?:temporary )?(?:shelter|refuge|safety))|forced (?:to (?:flee|leave|evacuate)|from)|displac(?:es|ing|ement)|(?:have |has |had |been |were |are ){0,3}driven from (?:their )?homes|had to (?:flee|evacuate|leave)|(?:suffering|suffer) [a-z ]{0,24}from leaving their homes|forc(?:ed|es|ing)(?= (?:[a-z]+ ){0,3}\\d[\\d,]* (?:[a-z]+ ){1,6}(?:into|out of|to (?:flee|leave|evacuate|seek)|from (?:their|homes)))|(?:relocating|evacuating|uprooting)(?= (?:[a-z]+ ){0,2}\\d)',
    km: '(?:បាន|ត្រូវ|ត្រូវបាន)?(?:ភៀសខ្លួន|ភៀសសឹក|ជម្លៀស(?:ខ្លួន)?|រត់ភៀសខ្លួន|ចាកចេញពី(?:ផ្ទះ|លំនៅឋាន)|ផ្លាស់ទីលំនៅ)',
  },
];

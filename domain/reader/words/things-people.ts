import type { ThingRow } from './thing';

export const PEOPLE_THINGS: readonly ThingRow[] = [
  {
    code: 'other',
    en: '(?:military|soldiers?|army|police|troop|combat) (?:deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|injur(?:y|ies))|(?:older|elderly|disabled) (?:people|persons)|(?:people|persons) (?:living )?with disabilities|(?:pregnant|lactating|breastfeeding) (?:women|mothers)|female (?:students?|pupils?)|newborns?|orphans?|disabled|thais|thai (?:citizens?|civilians?|villagers?|nationals?|people|evacuees?|residents?|soldiers?|troops?|servicemen)|soldiers?|troops|(?:police |military |army )?officers?|observers?|monks?|officials?|personnel|doctors?|nurses?|medics?|patients?|inmates|prisoners?|workers?|migrants?|migrant workers|tourists?|volunteers?|policemen|deminers?|ministers?|members|leaders|experts?|journalists?|businessmen|fighters|servicemen|governors?|ambassadors?|delegates?|staff members|athletes|infants?|bab(?:y|ies)|toddlers?|man|men|boys?|girls?|elderly',
    km: 'ចាស់ជរា|មនុស្ស(?:ចាស់|វ័យចំណាស់)|ស្ត្រី(?:មានផ្ទៃពោះ|ឆ្លងទន្លេ)|ជនពិការ|ទារក|សិស្សស្រី|ទាហាន|យុទ្ធជន|កងទ័ព|មន្ត្រី|អ្នកជំងឺ|ព្រះសង្ឃ|ពលករ|គ្រូពេទ្យ|អ្នកសង្កេតការណ៍|កីឡាករ|អ្នកទស្សនា|អ្នកដំណើរ|ឯកអគ្គរដ្ឋទូត|ប៉ូលិស|អ្នកកាសែត|អ្នកទោស',
  },
  {
    code: 'students_and_teachers',
    en: 'students and (?:teachers|educators|educational staff|education staff|staff)|teachers and students',
    km: 'សិស្ស(?:ានុសិស្ស)?និង(?:លោក)?គ្រូ(?:បង្រៀន)?',
  },
  { code: 'women_and_children', en: 'women and children|children and women', km: 'ស្ត្រីនិងកុមារ|កុមារនិងស្ត្រី' },
  { code: 'student', en: 'students?|pupils?|schoolchildren|learners?', km: 'សិស្សានុសិស្ស|សិស្ស' },
  {
    code: 'teacher',
    en: 'teachers?|educators?|education(?:al)? (?:staff|personnel)',
    km: 'គ្រូបង្រៀន|លោកគ្រូអ្នកគ្រូ|គ្រូ(?!ពេទ្យ)',
  },
  { code: 'women', en: 'women|woman|females?', km: 'ស្ត្រី|នារី|(?<!អ្នក|កុមារ|កុមារា|ក្មេង)ស្រី' },
  { code: 'children', en: 'children|child|minors?|kids', km: 'កុមារា?|ក្មេងៗ?' },
  { code: 'family', en: 'families|family(?! members?)|households?', km: 'គ្រួសារ' },
  {
    code: 'death',
    en: '(?:civilian |noncombatant |non-combatant )?(?:deaths?|fatalit(?:y|ies))|civilian(?= and (?:[a-z]+|\\d+) (?:military|soldier|army|police) (?:deaths|fatalities))|lives',
    km: 'អ្នកស្លាប់|ករណីស្លាប់',
  },
  { code: 'injury', en: 'injur(?:y|ies)', km: 'អ្នករបួស|អ្នករងរបួស' },
  {
    code: 'person',
    en: '(?:(?:internally )?displaced )?(?:(?:people|persons?)(?! (?:\\([a-z]+\\) )?(?:camps?|sites?|shelters|cent(?:er|re)s)(?![a-z]))|civilians?(?! (?:casualt|fatalit|deaths?(?![a-z])|victims?|houses?|homes?|residences?|dwellings?|buildings?|propert|infrastructure|vehicles?|cars?|sites?|areas?|objects?|structures?|facilit))|individuals?|residents?|citizens?|villagers?)|cambodians|(?:evacuees?|refugees?|idps?)(?! (?:camps?|sites?|cent(?:er|re)s?|shelters?))|returnees?|inhabitants|victims?',
    km: '(?:ប្រជា)?ពលរដ្ឋភៀសសឹក|ជនភៀសសឹក|ជនភៀសខ្លួន|អ្នកភៀសសឹក|អ្នកភៀសខ្លួន|ប្រជាពលរដ្ឋ|ពលរដ្ឋ|ប្រជាជន|ជនស៊ីវិល|ជនរងគ្រោះ|មនុស្ស',
  },
  { code: 'village', en: 'villages?', km: 'ភូមិ(?!ភាគ|ន្ទ|សាស្ត្រ)' },
  { code: 'hectare', en: 'hectares?', km: 'ហិកតា' },
  { code: 'bomblet', en: '(?:unexploded )?(?:cluster )?(?:bomblets?|submunitions?)', km: 'កូនគ្រាប់បែកចង្កោម|កូនគ្រាប់' },
  {
    code: 'ordnance',
    en: '(?:items|pieces) of (?:unexploded ordnance|uxo|ordnance)|unexploded (?:ordnances?|items|devices|bombs|shells)|uxos?|explosive (?:items|devices)|surface (?:items|munitions?|ordnance)|items(?= (?:lying )?(?:on|from|above) the (?:surface|ground))',
    km: 'យុទ្ធភណ្ឌមិនទាន់ផ្ទុះ|គ្រាប់មិនទាន់ផ្ទុះ|យុទ្ធភណ្ឌ',
  },
];

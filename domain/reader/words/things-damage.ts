import type { ThingRow } from './thing';

const LODGING = '(?:hotels?|apartments?(?: buildings?| blocks?)?|guest ?houses?|casinos?|flats?)';
const AND = '(?: ?/ ?| and | or |, ?)';

export const DAMAGE_THINGS: readonly ThingRow[] = [
  {
    code: 'apartment_hotel',
    en: `${LODGING}(?:${AND}${LODGING}){0,2}`,
    km: '(?:ផ្ទះល្វែង|អាផាតមិន|អាគារស្នាក់នៅ|ផ្ទះសំណាក់|សណ្ឋាគារ)(?:(?:និង|/|ឬ)(?:ផ្ទះល្វែង|អាផាតមិន|ផ្ទះសំណាក់|សណ្ឋាគារ)){0,2}',
  },
  {
    code: 'gas_station',
    en: '(?:gas|petrol|fuel|gasoline|oil|filling|petroleum) stations?',
    km: 'ស្ថានីយ៍?(?:ចាក់)?(?:ប្រេង(?:ឥន្ធនៈ|សាំង)?|សាំង|ឥន្ធនៈ)|ហាងសាំង',
  },
  {
    code: 'cassava_warehouse',
    en: 'cassava (?:purchasing |buying |storage |collection )?(?:warehouses?|storehouses?|storages?|silos?|depots?|barns?|storage (?:facilit(?:y|ies)|warehouses?))',
    km: 'ឃ្លាំង(?:ស្តុក)?ដំឡូងមី|ឃ្លាំងដំឡូង',
  },
  {
    code: 'rice_barn',
    en: 'rice (?:barns?|granar(?:y|ies)|warehouses?|storehouses?|silos?)|granar(?:y|ies)|barns?',
    km: 'ជង្រុកស្រូវ|ឃ្លាំងស្រូវ',
  },
  { code: 'warehouse', en: 'warehouses?|storehouses?|depots?', km: 'ឃ្លាំង(?:ទំនិញ|ស្តុកទំនិញ)?' },
  {
    code: 'cell_tower',
    en: '(?:(?:cell|cellular|mobile|telephone|phone|telecom|telecoms|telecommunications?|communications?|antenna) ){1,3}(?:towers?|antennas?|masts?)|antennas?',
    km: 'អង់តែន(?:ទូរស័ព្ទ|ទូរគមនាគមន៍)?|បង្គោលអង់តែន(?:ទូរស័ព្ទ)?',
  },
  { code: 'motorcycle', en: 'motor ?(?:cycles?|bikes?)|motos?', km: 'ម៉ូតូ|ទោចក្រយានយន្ត' },
  {
    code: 'public_vehicle',
    en: '(?:public|state|government|official|state-owned)(?:-owned)? (?:vehicles?|cars?)',
    km: 'យានយន្តរដ្ឋ|រថយន្តរដ្ឋ|យានយន្តសាធារណៈ',
  },
  { code: 'car', en: 'cars?|automobiles?|(?:private )?vehicles?', km: 'រថយន្ត|ឡាន|យានយន្ត' },
  {
    code: 'customs_building',
    en: 'customs (?:buildings?|offices?|posts?|houses?|checkpoints?|facilit(?:y|ies))',
    km: 'អគារគយ|ការិយាល័យគយ|ប៉ុស្តិ៍គយ',
  },
  { code: 'private_building', en: 'private(?:ly owned|-owned)? buildings?', km: 'អគារឯកជន' },
  {
    code: 'government_building',
    en: '(?:government|state|public|administrative|state-owned|government-owned) (?:administrative )?(?:buildings?|offices?)',
    km: 'អគាររដ្ឋ(?:បាល)?|អគារសាធារណៈ|អគាររបស់រដ្ឋ',
  },
  {
    code: 'private_property_all',
    en: '(?:(?:items?|pieces?) of )?private propert(?:y|ies)',
    km: 'ទ្រព្យសម្បត្តិឯកជន(?:ទាំងអស់)?',
  },
  { code: 'building', en: 'buildings?|structures?', km: 'អគារ|សំណង់' },
  {
    code: 'animal',
    en: 'animals?|cows?|cattle|buffalo(?:es|s)?|livestock|head of (?:cattle|livestock)|oxen',
    km: 'សត្វ(?:ពាហនៈ|គោ|ក្របី)?|គោក្របី|(?:គោ|ក្របី)(?=(?:ចំនួន)? ?\\d)',
  },
  { code: 'market', en: 'markets?', km: 'ផ្សារ' },
  { code: 'ancient_temple', en: 'ancient (?:stone )?temples?|temples?', km: 'ប្រាសាទ(?:បុរាណ)?' },
  {
    code: 'almsgiving_hall',
    en: 'alms[ -]?giving halls?|alms halls?|offering halls?|dining halls?',
    km: 'សាលាឆទាន|សាលាឆាន់',
  },
  { code: 'pagoda', en: 'pagodas?|monaster(?:y|ies)', km: 'វត្តអារាម|វត្ត(?!ថុ|មាន)' },
  { code: 'bridge', en: 'bridges?', km: 'ស្ពាន' },
  {
    code: 'road_section',
    en: '(?:road|highway) (?:sections?|segments?|stretch(?:es)?)|(?:sections?|segments?|stretch(?:es)?) of (?:the )?(?:roads?|highways?)|roads?',
    km: 'កំណាត់ផ្លូវ|ខ្សែផ្លូវ|ផ្លូវ(?!ជាតិ|ទឹក|ដែក|ការ)',
  },
  {
    code: 'power_facility',
    en: '(?:power|electricity|electrical|electric) (?:facilit(?:y|ies)|sub-?stations?|stations?|plants?|installations?|infrastructure|equipment)|sub-?stations?',
    km: 'បរិក្ខារអគ្គិសនី|អនុស្ថានីយ(?:អគ្គិសនី)?|ស្ថានីយអគ្គិសនី|ហេដ្ឋារចនាសម្ព័ន្ធអគ្គិសនី',
  },
  {
    code: 'other',
    en: 'rockets?|shells?|rounds?|drones?|bombs?|air ?strikes?|strikes?|trucks?|boxes|parcels|kits?|sacks|bags|tents|blankets|pillars?|meetings?|countries|nations|months|articles?|points|fish|rice fields|toilets|wells|poles?|tractors?|boats?|shops?|stalls|farms',
    km: 'គ្រាប់(?!មិន)|យន្តហោះ|ដ្រូន|កញ្ចប់|តង់|ប្រទេស|ចំណុច|ត្រាក់ទ័រ|តូប|ហាង',
  },
  {
    code: 'house',
    en: '(?:civilian |private |wooden |residential |family )?(?:houses?|homes|residences|dwellings?)|residential buildings?|(?<=(?:one|an?|1|civilian|private|wooden|residential) )home|dwellings?|residences?',
    km: 'ខ្នងផ្ទះ|លំនៅឋាន(?=(?:ចំនួន)? ?\\d)|ផ្ទះ(?!សំណាក់|ល្វែង)(?:ប្រជាពលរដ្ឋ|ពលរដ្ឋ|ប្រជាជន)?',
  },
  { code: 'province', en: "provinces?(?!')", km: 'ខេត្ត(?=[^\\u1780-\\u17b3]|$|ទទួល|ដែល|រង|ចំនួន)' },
  { code: 'area', en: 'areas?|locations?|localities|positions?|spots?|places|points?', km: 'ទីតាំង|តំបន់|ចំណុច' },
];

import type { ThingRow } from './thing';

const OFFICES = '(?:administrations?|administrative (?:offices?|halls?)|offices?|halls?)';
const HEALTH_CENTRE = '(?:health|medical|health ?care) (?:cent(?:er|re)s?|posts?|stations?)';
const DISTRICTS = '(?:municipal(?:ity|ities)?|city|town|district|khan)';
const AND = '(?: ?/ ?| and | or |, ?| & )';

export const SERVICE_THINGS: readonly ThingRow[] = [
  {
    code: 'school_and_health_facility',
    en: `schools(?: and |/| & )(?:health (?:facilities|cent(?:er|re)s)|medical facilities|(?:hospitals/)?health cent(?:er|re)s|hospitals(?:${AND}health cent(?:er|re)s)?)|schools and (?:public )?health facilities`,
    km: 'សាលារៀននិង(?:មូលដ្ឋានសុខាភិបាល|មណ្ឌលសុខភាព|មន្ទីរពេទ្យ)',
  },
  {
    code: 'school_public',
    en: 'public schools?|state schools?|public(?=(?: ones)?,? (?:and )?[a-z0-9-]+ private)|public ones',
    km: 'សាលារៀនរដ្ឋ|សាលារៀនសាធារណៈ|សាលារដ្ឋ',
  },
  {
    code: 'school_private',
    en: 'private schools?|private(?= ?[).,;–]| ones| institutions)',
    km: 'សាលារៀនឯកជន|សាលាឯកជន',
  },
  {
    code: 'school',
    en: '(?:primary|secondary|lower secondary|high|elementary)(?:,| and|, and)(?: (?:primary|secondary|upper secondary|high)(?:,| and|, and)?){1,3} schools?',
  },
  {
    code: 'school_part',
    en: '(?:primary|secondary|lower secondary|upper secondary|high|elementary|pre-?)[ -]?schools?|kindergartens?|preschools?',
    km: 'សាលាបឋមសិក្សា|បឋមសិក្សា|អនុវិទ្យាល័យ|វិទ្យាល័យ|សាលាមត្តេយ្យ|មត្តេយ្យសិក្សា',
  },
  {
    code: 'school',
    en: 'schools?|education(?:al)? (?:institutions?|establishments?|facilit(?:y|ies))',
    km: 'គ្រឹះស្ថានសិក្សា|គ្រឹះស្ថានអប់រំ|សាលារៀន',
  },
  {
    code: 'health',
    en: `(?:referral )?hospitals?${AND}${HEALTH_CENTRE}|${HEALTH_CENTRE}${AND}(?:referral )?hospitals?|(?:public )?health(?:care|-care| care)? facilit(?:y|ies)|medical facilit(?:y|ies)|${HEALTH_CENTRE}|(?:referral )?hospitals?|clinics?|health institutions?`,
    km: '(?:មន្ទីរពេទ្យ(?:បង្អែក)?(?:/|និង|ឬ|-)មណ្ឌលសុខភាព|មណ្ឌលសុខភាព(?:/|និង|ឬ)មន្ទីរពេទ្យ(?:បង្អែក)?|មូលដ្ឋានសុខាភិបាល|មណ្ឌលសុខភាព|មន្ទីរពេទ្យ(?:បង្អែក)?|ប៉ុស្តិ៍សុខភាព)',
  },
  {
    code: 'police_and_admin_office',
    en: 'police(?: stations?| posts?)?(?: and |/| & )(?:local )?(?:administrative|administration|commune administration) (?:offices?|posts?|buildings?)|administrat(?:ive|ion) offices?(?: and |/)police (?:stations?|posts?)|police and (?:local )?administrations?',
    km: 'ប៉ុស្តិ៍នគរបាលនិងការិយាល័យរដ្ឋបាល|ប៉ុស្តិ៍នគរបាលនិងរដ្ឋបាល|ការិយាល័យរដ្ឋបាលនិងប៉ុស្តិ៍(?:នគរបាល)?',
  },
  {
    code: 'district_and_commune_office',
    en: `(?:${DISTRICTS}${AND})?district(?: and |/| & )commune(?:/sangkat)? ${OFFICES}|${DISTRICTS} and commune(?:/sangkat)? ${OFFICES}`,
    km: 'រដ្ឋបាល(?:ក្រុង/?)?ស្រុកនិងឃុំ(?:/សង្កាត់)?|រដ្ឋបាលស្រុកនិងរដ្ឋបាលឃុំ(?:/សង្កាត់)?|សាលាស្រុកនិងសាលាឃុំ',
  },
  {
    code: 'provincial_department',
    en: '(?:(?:provincial|specialised|specialized|technical|line|professional|sectoral|provincial-level) ){1,5}(?:departments?|units and departments)|departments?',
    km: 'មន្ទីរជំនាញ(?:ជុំវិញខេត្ត|ខេត្ត)?|មន្ទីរ(?:ជុំវិញ)?ខេត្ត|មន្ទីរអង្គភាព|មន្ទីរ(?!ពេទ្យ)',
  },
  {
    code: 'provincial_administration',
    en: `provincial ${OFFICES}|provincial government offices?`,
    km: 'រដ្ឋបាលខេត្ត|សាលាខេត្ត',
  },
  {
    code: 'district_administration',
    en: `${DISTRICTS}(?:${AND}${DISTRICTS}){0,2} ${OFFICES}`,
    km: 'រដ្ឋបាល(?:ក្រុង|ស្រុក|ខណ្ឌ)(?:(?:/|និង|-)?(?:ក្រុង|ស្រុក|ខណ្ឌ)){0,2}|សាលា(?:ក្រុង|ស្រុក)(?:(?:/|និង)(?:សាលា)?(?:ក្រុង|ស្រុក))?',
  },
  {
    code: 'commune_office',
    en: `(?:commune${AND}sangkat|sangkat${AND}commune|commune|sangkat) ${OFFICES}`,
    km: 'រដ្ឋបាលឃុំ(?:(?:/|និង|-)?សង្កាត់)?|រដ្ឋបាលសង្កាត់|សាលាឃុំ(?:(?:/|និង)(?:សាលា)?សង្កាត់)?|សាលាសង្កាត់',
  },
  {
    code: 'police_station',
    en: '(?:(?:administrative|commune|district|local|national) ){0,5}police (?:administrative |administration )?(?:stations?|posts?|inspectorates?)|administrative (?:police )?posts?',
    km: 'ប៉ុស្តិ៍(?:នគរបាល)?(?:រដ្ឋបាល)?(?:នគរបាល)?|អធិការដ្ឋាននគរបាល',
  },
  {
    code: 'enforcement_unit',
    en: '(?:(?:law|specialised|specialized|competent|local)[ -]){0,5}enforcement (?:units?|agencies|agency|bodies|forces units)|units of (?:the )?(?:law )?enforcement(?: forces)?',
    km: 'អង្គភាពសមត្ថកិច្ច|អង្គភាពកម្លាំងសមត្ថកិច្ច|កងកម្លាំងសមត្ថកិច្ច',
  },
  {
    code: 'temporary_house',
    en: 'temporary (?:(?:wooden|prefabricated|new) )?(?:houses?|homes?|housing units?|shelters|dwellings?)|shelter units?',
    km: 'ផ្ទះ(?:ស្នាក់នៅ)?បណ្តោះអាសន្ន',
  },
  {
    code: 'site',
    en: "(?:(?:displacement|displaced persons?|displaced people's|evacuation|refugee|idp|temporary|safe|safety|collective|shelter|reception|gathering|relief|evacuee)[ -]){0,5}(?:camps?|sites?|cent(?:er|re)s?|sanctuar(?:y|ies)(?: sites?)?|shelters)",
    km: '(?:ទីតាំង|កន្លែង)?(?:ជំរុ?ំ|មណ្ឌលសុវត្ថិភាព)(?:ជនភៀសសឹក|សុវត្ថិភាព)?|ទីតាំងជនភៀសសឹក|ទីតាំងសុវត្ថិភាព|ទីតាំងស្នាក់នៅ(?:បណ្តោះអាសន្ន)?|ទីទួលជនភៀសសឹក',
  },
];

import { CRISIS } from '@/domain/crisis';
import type { IndicatorCode } from '@/domain/indicators';
import { formatDayInProse } from '@/domain/wording/dates';

/** `short` fits a tile or the head of a table; `long` is complete, for forms, charts and screen readers. */
export type Label = { short: string; long: string };
type BothLabels = { en: Label; km: Label };

function label(short: string, long: string): Label {
  return { short, long };
}

const UXO = 'យុទ្ធភណ្ឌមិនទាន់ផ្ទុះ';
const IN_PERIOD = 'ក្នុងរយៈពេលរាយការណ៍';
/** Running totals say from which day they count. */
const SINCE = {
  km: `គិតពី${formatDayInProse(CRISIS.firstDay, 'km')}`,
  en: `since ${formatDayInProse(CRISIS.firstDay, 'en')}`,
};

export const INDICATOR_LABELS: Record<IndicatorCode, BothLabels> = {
  displaced_total: {
    en: label('Displaced', 'Displaced people at the time'),
    km: label('ជនភៀសសឹក', 'ជនភៀសសឹកនៅពេលរាយការណ៍'),
  },
  displaced_total_cumulative: {
    en: label('Total displaced', `Total displaced ${SINCE.en}`),
    km: label('ជនភៀសសឹកសរុប', `ជនភៀសសឹកសរុប ${SINCE.km}`),
  },
  displaced_new_in_period: {
    en: label('Newly displaced', 'Newly displaced in the period'),
    km: label('ជនភៀសសឹកថ្មី', `ជនភៀសសឹកថ្មី ${IN_PERIOD}`),
  },
  returned_in_period: {
    en: label('Newly returned', 'Returned home in the period'),
    km: label('វិលត្រឡប់បន្ថែម', `ជនភៀសសឹកវិលត្រឡប់បន្ថែមទៀត ${IN_PERIOD}`),
  },
  returned_cumulative: {
    en: label('Returned home', `Returned home ${SINCE.en}`),
    km: label('បានវិលត្រឡប់', `ជនភៀសសឹកដែលបានវិលត្រឡប់ទៅលំនៅឋានវិញ ${SINCE.km}`),
  },
  returned_percent: {
    en: label('Share returned', 'Share of displaced people who returned home'),
    km: label('ភាគរយវិលត្រឡប់', 'ភាគរយជនភៀសសឹកដែលបានវិលត្រឡប់ទៅលំនៅឋានវិញ'),
  },
  displaced_again: {
    en: label('Displaced again', 'People who had returned and had to leave again in the period'),
    km: label('ភៀសសឹកម្តងទៀត', `ប្រជាពលរដ្ឋដែលបានវិលត្រឡប់ ហើយភៀសសឹកម្តងទៀត ${IN_PERIOD}`),
  },
  remaining_in_camps: {
    en: label('Remaining in camps', 'Displaced people remaining in camps'),
    km: label('នៅសល់ក្នុងជំរំ', 'ជនភៀសសឹកបន្តស្នាក់នៅជំរំ'),
  },
  remaining_displaced: {
    en: label('Remaining displaced', 'People remaining displaced, in camps and elsewhere'),
    km: label('ជនភៀសសឹកនៅសល់', 'ជនភៀសសឹកនៅសល់ ក្នុងជំរំ និងទីកន្លែងផ្សេងទៀត'),
  },
  displaced_in_sites: {
    en: label('In displacement sites', 'Displaced people staying in displacement sites'),
    km: label('ស្នាក់នៅតាមទីតាំង', 'ជនភៀសសឹកស្នាក់នៅតាមទីតាំងបណ្ដោះអាសន្ន'),
  },
  displaced_in_host_communities: {
    en: label('With host communities', 'Displaced people staying with host communities'),
    km: label('ស្នាក់នៅជាមួយសហគមន៍', 'ជនភៀសសឹកស្នាក់នៅជាមួយសហគមន៍ម្ចាស់ផ្ទះ'),
  },
  displacement_sites: {
    en: label('Displacement sites', 'Number of displacement sites'),
    km: label('ទីតាំងជនភៀសសឹក', 'ចំនួនទីតាំងជនភៀសសឹក'),
  },
  site_population: {
    en: label('People at a site', 'Displaced people at one named site'),
    km: label('ស្នាក់នៅទីតាំងមួយ', 'ជនភៀសសឹកស្នាក់នៅទីតាំងមួយ'),
  },
  families_needing_shelter: {
    en: label('Families needing shelter', 'Families needing temporary shelter'),
    km: label('គ្រួសារត្រូវការជម្រក', 'គ្រួសារដែលត្រូវការជម្រកបណ្ដោះអាសន្ន'),
  },
  families_unable_to_return: {
    en: label('Families unable to return', 'Families not yet able to return home'),
    km: label('គ្រួសារមិនទាន់អាចវិលត្រឡប់', 'គ្រួសារដែលមិនទាន់អាចវិលត្រឡប់ទៅលំនៅឋានវិញ'),
  },
  temporary_houses_planned: {
    en: label('Temporary houses planned', 'Temporary houses planned to be built'),
    km: label('ផ្ទះបណ្ដោះអាសន្នគ្រោងសង់', 'ផ្ទះបណ្ដោះអាសន្នដែលគ្រោងសាងសង់'),
  },
  provinces_hosting_displaced: {
    en: label('Host provinces', 'Provinces hosting displaced people'),
    km: label('ខេត្តទទួលជនភៀសសឹក', 'ចំនួនខេត្តដែលទទួលជនភៀសសឹក'),
  },
  affected_provinces: {
    en: label('Affected provinces', 'Number of affected provinces'),
    km: label('ខេត្តរងផលប៉ះពាល់', 'ចំនួនខេត្តដែលរងផលប៉ះពាល់'),
  },
  civilian_killed_cumulative: {
    en: label('Civilians killed', `Civilians killed ${SINCE.en}`),
    km: label('ជនស៊ីវិលស្លាប់', `ជនស៊ីវិលស្លាប់ ${SINCE.km}`),
  },
  civilian_injured_cumulative: {
    en: label('Civilians injured', `Civilians injured ${SINCE.en}`),
    km: label('ជនស៊ីវិលរងរបួស', `ជនស៊ីវិលរងរបួស ${SINCE.km}`),
  },
  civilian_killed_in_period: {
    en: label('Newly killed', 'Civilians killed in the period'),
    km: label('ស្លាប់ថ្មី', `ជនស៊ីវិលស្លាប់ ${IN_PERIOD}`),
  },
  civilian_injured_in_period: {
    en: label('Newly injured', 'Civilians injured in the period'),
    km: label('រងរបួសថ្មី', `ជនស៊ីវិលរងរបួស ${IN_PERIOD}`),
  },
  service_closed: {
    en: label('Closed', 'Public services closed'),
    km: label('បិទបណ្ដោះអាសន្ន', 'សេវាសាធារណៈបិទបណ្ដោះអាសន្ន'),
  },
  service_reopened: {
    en: label('Reopened', 'Public services reopened'),
    km: label('បើកដំណើរការឡើងវិញ', 'សេវាសាធារណៈបើកដំណើរការឡើងវិញ'),
  },
  students_affected: {
    en: label('Students affected', 'Students whose schooling is affected'),
    km: label('សិស្សរងផលប៉ះពាល់', 'សិស្សដែលរងផលប៉ះពាល់ដល់ការសិក្សា'),
  },
  teachers_affected: {
    en: label('Teachers affected', 'Teachers whose work is affected'),
    km: label('គ្រូបង្រៀនរងផលប៉ះពាល់', 'គ្រូបង្រៀនដែលរងផលប៉ះពាល់ដល់ការងារ'),
  },
  villages_inaccessible: {
    en: label('Villages out of reach', 'Villages that cannot be reached yet'),
    km: label('ភូមិមិនអាចចូលទៅដល់', 'ភូមិដែលមិនទាន់អាចចូលទៅដល់'),
  },
  villages_clearing: {
    en: label('Villages being cleared', 'Villages that are being cleared of mines and ordnance'),
    km: label('ភូមិកំពុងសម្អាត', `ភូមិដែលកំពុងសម្អាតមីន និង${UXO}`),
  },
  villages_preparing_return: {
    en: label('Villages preparing for return', 'Villages preparing for people to return'),
    km: label('ភូមិកំពុងរៀបចំ', 'ភូមិដែលកំពុងរៀបចំទទួលប្រជាពលរដ្ឋវិលត្រឡប់'),
  },
  villages_returning: {
    en: label('Villages people return to', 'Villages to which people have begun to return'),
    km: label('ភូមិកំពុងវិលត្រឡប់', 'ភូមិដែលប្រជាពលរដ្ឋកំពុងវិលត្រឡប់'),
  },
  villages_returned: {
    en: label('Villages returned to', 'Villages to which the people have returned'),
    km: label('ភូមិបានវិលត្រឡប់', 'ភូមិដែលប្រជាពលរដ្ឋបានវិលត្រឡប់រួចហើយ'),
  },
  areas_reported_occupied: {
    en: label('Areas reported occupied', 'Areas that the source reports as occupied'),
    km: label('តំបន់រាយការណ៍ថាត្រូវកាន់កាប់', 'តំបន់ដែលប្រភពរាយការណ៍ថាត្រូវបានកាន់កាប់'),
  },
  damage_cumulative: {
    en: label('Damage', `Damage ${SINCE.en}`),
    km: label('ការខូចខាត', `ការខូចខាត ${SINCE.km}`),
  },
  damage_in_period: {
    en: label('New damage', 'New damage in the period'),
    km: label('ការខូចខាតថ្មី', `ការខូចខាតថ្មី ${IN_PERIOD}`),
  },
  uxo_area_hectares: {
    en: label('Contaminated area', 'Area with unexploded ordnance'),
    km: label('ផ្ទៃដីប្រឈម', `ផ្ទៃដីមាន${UXO}`),
  },
  uxo_villages_affected: {
    en: label('Contaminated villages', 'Villages with unexploded ordnance'),
    km: label('ភូមិប្រឈម', `ភូមិមាន${UXO}`),
  },
  uxo_families_affected: {
    en: label('Families at risk', 'Families at risk from unexploded ordnance'),
    km: label('គ្រួសារប្រឈម', `គ្រួសារប្រឈមនឹង${UXO}`),
  },
  uxo_locations_surveyed: {
    en: label('Locations surveyed', 'Locations surveyed for unexploded ordnance'),
    km: label('ទីតាំងបានអង្កេត', `ទីតាំងដែលបានអង្កេតរក${UXO}`),
  },
  uxo_surface_items_collected: {
    en: label('Ordnance collected', 'Unexploded items collected from the surface'),
    km: label('យុទ្ធភណ្ឌបានប្រមូល', `${UXO}លើដីដែលបានប្រមូល`),
  },
  uxo_buried_sites: {
    en: label('Sites with buried ordnance', 'Sites with buried unexploded ordnance'),
    km: label('កន្លែងមានយុទ្ធភណ្ឌកប់ក្នុងដី', `កន្លែងមាន${UXO}កប់ក្នុងដី`),
  },
  uxo_bomblets_found: {
    en: label('Bomblets found', 'Cluster bomblets found'),
    km: label('កូនគ្រាប់បែកចង្កោម', 'កូនគ្រាប់បែកចង្កោមដែលរកឃើញ'),
  },
};

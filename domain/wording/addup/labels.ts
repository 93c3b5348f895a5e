import type { RelationId, Result } from '@/domain/addup/finding';
import type { Language, Words } from '@/domain/wording/language';

const RELATIONS: Record<RelationId, Words> = {
  possible_value: { km: 'តួលេខដែលអាចមាន', en: 'Possible number' },
  no_more_than_exist: { km: 'មិនលើសចំនួនដែលមាន', en: 'No more than there are' },
  returned_and_remaining: { km: 'អ្នកវិលត្រឡប់ និងអ្នកនៅសល់', en: 'Returned and remaining' },
  returned_percent: { km: 'ភាគរយវិលត្រឡប់', en: 'Share returned' },
  last_and_flow: { km: 'ធៀបនឹងរបាយការណ៍មុន', en: 'From the last report to this' },
  remaining_falls: { km: 'ចំនួននៅសល់ថយចុះ', en: 'The remaining become fewer' },
  cumulative_falls: { km: 'ចំនួនបូកបន្តមិនថយចុះ', en: 'A running total does not fall' },
  factor_ten: { km: 'លើស ឬខ្វះលេខមួយខ្ទង់', en: 'A digit too many or too few' },
  period_and_remaining: { km: 'ការវិលត្រឡប់ក្នុងរយៈពេលមួយ', en: 'Returns in one period' },
  women_of_whole: { km: 'ស្ត្រីក្នុងចំនួនសរុប', en: 'Women in the total' },
  children_of_whole: { km: 'កុមារក្នុងចំនួនសរុប', en: 'Children in the total' },
  people_and_families: { km: 'ចំនួនមនុស្ស និងចំនួនគ្រួសារ', en: 'People and families' },
  sites_and_hosts: { km: 'ទីតាំង និងសហគមន៍ម្ចាស់ផ្ទះ', en: 'Sites and host communities' },
  school_parts: { km: 'សាលារៀនរដ្ឋ និងសាលារៀនឯកជន', en: 'Public and private schools' },
  closed_and_reopened: { km: 'បិទ និងបើកឡើងវិញ', en: 'Closed and reopened' },
  provinces_and_nation: { km: 'ខេត្ត និងទូទាំងប្រទេស', en: 'Provinces and the nation' },
  count_and_list: { km: 'ចំនួន និងបញ្ជី', en: 'Count and list' },
};

const RESULTS: Record<Result, Words> = {
  agrees: { km: 'ត្រូវគ្នា', en: 'Agrees' },
  rounding: { km: 'ត្រូវគ្នា ដោយគិតការបង្គត់លេខ', en: 'Agrees within rounding' },
  unchecked: { km: 'មិនអាចផ្ទៀងផ្ទាត់', en: 'Cannot be checked' },
  conflict: { km: 'មិនត្រូវគ្នា', en: 'Conflict' },
  impossible: { km: 'មិនអាចមាន', en: 'Impossible' },
};

export function relationLabel(relation: RelationId, language: Language): string {
  return RELATIONS[relation][language];
}

export function resultLabel(result: Result, language: Language): string {
  return RESULTS[result][language];
}

import { BODIES_DIFFER, DEATHS, definition, HOUSEHOLDS, SHELTERING } from './cautions';

/** Of people: who fled, who went home, who was hurt. */
export const PEOPLE_DEFINITIONS = {
  displaced_total: definition(
    'People away from their homes at the moment of the report, wherever they stay.',
    'មនុស្សដែលនៅឆ្ងាយពីលំនៅឋាន នៅពេលរាយការណ៍ ទោះស្នាក់នៅទីណាក៏ដោយ។',
    SHELTERING,
  ),
  displaced_total_cumulative: definition(
    'All people who ever had to leave their homes since the fighting began, those who went home since included.',
    'មនុស្សទាំងអស់ដែលត្រូវចាកចេញពីលំនៅឋានតាំងពីការប្រយុទ្ធចាប់ផ្ដើម រួមទាំងអ្នកដែលបានវិលត្រឡប់វិញហើយ។',
    {
      en: 'It does not fall when people go home. For those still away see “remaining in camps”.',
      km: 'វាមិនថយចុះនៅពេលមនុស្សវិលត្រឡប់ទេ។ សម្រាប់អ្នកដែលមិនទាន់វិលត្រឡប់ សូមមើល «នៅសល់ក្នុងជំរំ»។',
    },
  ),
  displaced_new_in_period: definition(
    'People who had to leave their homes in the period of the report.',
    'មនុស្សដែលត្រូវចាកចេញពីលំនៅឋាន ក្នុងរយៈពេលរាយការណ៍។',
  ),
  returned_in_period: definition(
    'Displaced people who went home in the period of the report.',
    'ជនភៀសសឹកដែលបានវិលត្រឡប់ទៅលំនៅឋានវិញ ក្នុងរយៈពេលរាយការណ៍។',
    {
      en: 'It does not have to equal the fall in those remaining: the two are counted apart.',
      km: 'វាមិនចាំបាច់ស្មើនឹងការថយចុះនៃចំនួនអ្នកនៅសល់ទេ៖ ចំនួនទាំងពីររាប់ដាច់ដោយឡែកពីគ្នា។',
    },
  ),
  returned_cumulative: definition(
    'Displaced people who have gone home since the ceasefire, as the source counts them.',
    'ជនភៀសសឹកដែលបានវិលត្រឡប់ទៅលំនៅឋានវិញ តាំងពីបទឈប់បាញ់ តាមការរាប់របស់ប្រភព។',
    {
      en: 'It does not say that they have stayed at home: who had to leave again may still be counted.',
      km: 'វាមិនបញ្ជាក់ថាពួកគេនៅតែរស់នៅផ្ទះទេ៖ អ្នកដែលត្រូវចាកចេញម្ដងទៀត អាចនៅតែត្រូវបានរាប់។',
    },
  ),
  returned_percent: definition(
    'Those who went home as a share of all who were displaced, as the source prints it.',
    'អ្នកដែលបានវិលត្រឡប់ ជាភាគរយនៃជនភៀសសឹកទាំងអស់ តាមដែលប្រភពផ្សព្វផ្សាយ។',
  ),
  displaced_again: definition(
    'People who had returned home and had to leave again in the period of the report. The note says why, where the source does.',
    'មនុស្សដែលបានវិលត្រឡប់ទៅលំនៅឋានវិញ ហើយត្រូវចាកចេញម្តងទៀត ក្នុងរយៈពេលរាយការណ៍។ កំណត់ចំណាំប្រាប់មូលហេតុ ប្រសិនបើប្រភពបាននិយាយ។',
  ),
  remaining_in_camps: definition(
    'Displaced people who still stay in camps at the moment of the report.',
    'ជនភៀសសឹកដែលនៅបន្តស្នាក់នៅក្នុងជំរំ នៅពេលរាយការណ៍។',
    {
      en: 'People who stay with host families are not in it. Women and children are parts that overlap, and are never added.',
      km: 'អ្នកដែលស្នាក់នៅជាមួយគ្រួសារម្ចាស់ផ្ទះ មិនរាប់បញ្ចូលទេ។ ស្ត្រី និងកុមារ ជាផ្នែកដែលជាន់គ្នា ហើយមិនត្រូវបូកបញ្ចូលគ្នាឡើយ។',
    },
  ),
  remaining_displaced: definition(
    'People who have not gone home at the moment of the report, in camps, with host families and elsewhere.',
    'មនុស្សដែលមិនទាន់វិលត្រឡប់ទៅលំនៅឋានវិញ នៅពេលរាយការណ៍ ទាំងក្នុងជំរំ ជាមួយគ្រួសារម្ចាស់ផ្ទះ និងទីផ្សេងទៀត។',
    BODIES_DIFFER,
  ),
  displaced_in_sites: definition(
    'Displaced people who stay in displacement sites at the moment of the report.',
    'ជនភៀសសឹកដែលស្នាក់នៅតាមទីតាំងបណ្ដោះអាសន្ន នៅពេលរាយការណ៍។',
    BODIES_DIFFER,
  ),
  displaced_in_host_communities: definition(
    'Displaced people who stay with families in other places at the moment of the report.',
    'ជនភៀសសឹកដែលស្នាក់នៅជាមួយគ្រួសារនៅទីកន្លែងផ្សេង នៅពេលរាយការណ៍។',
    BODIES_DIFFER,
  ),
  displacement_sites: definition(
    'Places where displaced people stay together: camps, pagodas, schools and others.',
    'ទីកន្លែងដែលជនភៀសសឹកស្នាក់នៅរួមគ្នា៖ ជំរំ វត្ត សាលារៀន និងទីផ្សេងទៀត។',
    {
      en: 'It counts places, not people. A site that closes may only have been joined with another.',
      km: 'វារាប់ទីកន្លែង មិនមែនមនុស្សទេ។ ទីតាំងដែលបិទ អាចត្រូវបានបញ្ចូលជាមួយទីតាំងផ្សេងប៉ុណ្ណោះ។',
    },
  ),
  site_population: definition(
    'Displaced people who stay at one named site at the moment of the report.',
    'ជនភៀសសឹកដែលស្នាក់នៅទីតាំងមួយដែលមានឈ្មោះ នៅពេលរាយការណ៍។',
    {
      en: 'Only some sites are ever named, so the named ones do not add up to the total of a province.',
      km: 'មានតែទីតាំងខ្លះប៉ុណ្ណោះដែលគេបញ្ជាក់ឈ្មោះ ដូច្នេះការបូកទីតាំងទាំងនោះ មិនស្មើចំនួនសរុបរបស់ខេត្តទេ។',
    },
  ),
  families_needing_shelter: definition(
    'Families who need temporary shelter, as the source counts them.',
    'គ្រួសារដែលត្រូវការជម្រកបណ្ដោះអាសន្ន តាមការរាប់របស់ប្រភព។',
    HOUSEHOLDS,
  ),
  families_unable_to_return: definition(
    'Families who cannot go home yet, as the source counts them.',
    'គ្រួសារដែលមិនទាន់អាចវិលត្រឡប់ទៅលំនៅឋានវិញ តាមការរាប់របស់ប្រភព។',
    HOUSEHOLDS,
  ),
  temporary_houses_planned: definition(
    'Temporary houses that the source says will be built.',
    'ផ្ទះបណ្ដោះអាសន្នដែលប្រភពថានឹងសាងសង់។',
    {
      en: 'Planned is not built: it tells of an intention.',
      km: 'គ្រោងសង់ មិនមែនមានន័យថាសង់រួចទេ៖ វាជាផែនការ។',
    },
  ),
  provinces_hosting_displaced: definition(
    'Provinces in which displaced people shelter at the moment of the report.',
    'ខេត្តដែលជនភៀសសឹកស្នាក់នៅ នៅពេលរាយការណ៍។',
  ),
  affected_provinces: definition(
    'Provinces that the source counts as affected.',
    'ខេត្តដែលប្រភពរាប់ថារងផលប៉ះពាល់។',
    BODIES_DIFFER,
  ),
  civilian_killed_cumulative: definition(
    'Civilians killed since 7 December 2025, as the source counts them.',
    'ជនស៊ីវិលដែលស្លាប់ គិតពីថ្ងៃទី៧ ខែធ្នូ ឆ្នាំ២០២៥ តាមការរាប់របស់ប្រភព។',
    DEATHS,
  ),
  civilian_injured_cumulative: definition(
    'Civilians injured since 7 December 2025, as the source counts them.',
    'ជនស៊ីវិលដែលរងរបួស គិតពីថ្ងៃទី៧ ខែធ្នូ ឆ្នាំ២០២៥ តាមការរាប់របស់ប្រភព។',
    DEATHS,
  ),
  civilian_killed_in_period: definition(
    'Civilians killed in the period of the report, as the source counts them.',
    'ជនស៊ីវិលដែលស្លាប់ក្នុងរយៈពេលរាយការណ៍ តាមការរាប់របស់ប្រភព។',
    DEATHS,
  ),
  civilian_injured_in_period: definition(
    'Civilians injured in the period of the report, as the source counts them.',
    'ជនស៊ីវិលដែលរងរបួសក្នុងរយៈពេលរាយការណ៍ តាមការរាប់របស់ប្រភព។',
    DEATHS,
  ),
};

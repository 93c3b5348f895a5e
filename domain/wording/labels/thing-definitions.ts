import { definition, HOUSEHOLDS, OBJECTS, SCHOOLING, SERVICES, SURVEYED, VILLAGES } from './cautions';

/** Of services, villages, damage and ordnance. */
export const THING_DEFINITIONS = {
  service_closed: definition(
    'Schools, health facilities and public offices that are closed at the moment of the report, by kind.',
    'សាលារៀន មូលដ្ឋានសុខាភិបាល និងការិយាល័យរដ្ឋ ដែលបិទនៅពេលរាយការណ៍ តាមប្រភេទ។',
    SERVICES,
  ),
  service_reopened: definition(
    'Schools, health facilities and public offices that were closed and work again, by kind.',
    'សាលារៀន មូលដ្ឋានសុខាភិបាល និងការិយាល័យរដ្ឋ ដែលធ្លាប់បិទ ហើយបានបើកដំណើរការឡើងវិញ តាមប្រភេទ។',
    SERVICES,
  ),
  students_affected: definition(
    'Students whose school is closed or used for something else.',
    'សិស្សដែលសាលារៀនបានបិទ ឬត្រូវប្រើសម្រាប់ការងារផ្សេង។',
    SCHOOLING,
  ),
  teachers_affected: definition(
    'Teachers whose school is closed or used for something else.',
    'គ្រូបង្រៀនដែលសាលារៀនបានបិទ ឬត្រូវប្រើសម្រាប់ការងារផ្សេង។',
    SCHOOLING,
  ),
  villages_inaccessible: definition(
    'Villages that people cannot reach or enter yet, as the source counts them.',
    'ភូមិដែលប្រជាពលរដ្ឋមិនទាន់អាចទៅដល់ ឬចូលបាន តាមការរាប់របស់ប្រភព។',
    VILLAGES,
  ),
  villages_clearing: definition(
    'Villages in which mines and unexploded ordnance are being cleared.',
    'ភូមិដែលកំពុងសម្អាតមីន និងយុទ្ធភណ្ឌមិនទាន់ផ្ទុះ។',
    VILLAGES,
  ),
  villages_preparing_return: definition(
    'Villages that are being prepared so that people can return.',
    'ភូមិដែលកំពុងរៀបចំ ដើម្បីឱ្យប្រជាពលរដ្ឋអាចវិលត្រឡប់។',
    VILLAGES,
  ),
  villages_returning: definition(
    'Villages to which some of the people have begun to return.',
    'ភូមិដែលប្រជាពលរដ្ឋមួយចំនួនបានចាប់ផ្តើមវិលត្រឡប់។',
    VILLAGES,
  ),
  villages_returned: definition(
    'Villages to which the people have returned, as the source counts them.',
    'ភូមិដែលប្រជាពលរដ្ឋបានវិលត្រឡប់រួចហើយ តាមការរាប់របស់ប្រភព។',
    VILLAGES,
  ),
  areas_reported_occupied: definition(
    'Areas that the source reports as occupied.',
    'តំបន់ដែលប្រភពរាយការណ៍ថាត្រូវបានកាន់កាប់។',
    {
      en: 'This board repeats what the source reports, and takes no position.',
      km: 'ផ្ទាំងនេះគ្រាន់តែបង្ហាញអ្វីដែលប្រភពរាយការណ៍ ហើយមិនប្រកាន់ជំហរណាមួយទេ។',
    },
  ),
  damage_cumulative: definition(
    'Things reported as damaged or destroyed since 7 December 2025, by kind.',
    'វត្ថុដែលគេរាយការណ៍ថាខូចខាត ឬបំផ្លាញ គិតពីថ្ងៃទី៧ ខែធ្នូ ឆ្នាំ២០២៥ តាមប្រភេទ។',
    OBJECTS,
  ),
  damage_in_period: definition(
    'Things reported as damaged or destroyed in the period of the report, by kind.',
    'វត្ថុដែលគេរាយការណ៍ថាខូចខាត ឬបំផ្លាញ ក្នុងរយៈពេលរាយការណ៍ តាមប្រភេទ។',
    OBJECTS,
  ),
  uxo_area_hectares: definition(
    'Area in which unexploded ordnance was found or is suspected.',
    'ផ្ទៃដីដែលបានរកឃើញ ឬសង្ស័យថាមានយុទ្ធភណ្ឌមិនទាន់ផ្ទុះ។',
    SURVEYED,
  ),
  uxo_villages_affected: definition(
    'Villages in which unexploded ordnance was found or is suspected.',
    'ភូមិដែលបានរកឃើញ ឬសង្ស័យថាមានយុទ្ធភណ្ឌមិនទាន់ផ្ទុះ។',
    SURVEYED,
  ),
  uxo_families_affected: definition(
    'Families who live where unexploded ordnance was found or is suspected.',
    'គ្រួសារដែលរស់នៅកន្លែងដែលបានរកឃើញ ឬសង្ស័យថាមានយុទ្ធភណ្ឌមិនទាន់ផ្ទុះ។',
    HOUSEHOLDS,
  ),
  uxo_locations_surveyed: definition(
    'Places searched for unexploded ordnance so far.',
    'ទីតាំងដែលបានអង្កេតរកយុទ្ធភណ្ឌមិនទាន់ផ្ទុះ រហូតមកដល់ពេលនេះ។',
    SURVEYED,
  ),
  uxo_surface_items_collected: definition(
    'Unexploded items collected from the surface so far.',
    'យុទ្ធភណ្ឌមិនទាន់ផ្ទុះលើដីដែលបានប្រមូល រហូតមកដល់ពេលនេះ។',
    SURVEYED,
  ),
  uxo_buried_sites: definition(
    'Sites found so far where unexploded ordnance lies in the ground.',
    'កន្លែងដែលបានរកឃើញថាមានយុទ្ធភណ្ឌមិនទាន់ផ្ទុះកប់ក្នុងដី រហូតមកដល់ពេលនេះ។',
    SURVEYED,
  ),
  uxo_bomblets_found: definition(
    'Cluster bomblets found so far.',
    'កូនគ្រាប់បែកចង្កោមដែលបានរកឃើញ រហូតមកដល់ពេលនេះ។',
    SURVEYED,
  ),
};

import type { BreakdownCode, IndicatorGroup } from '@/domain/indicators';
import type { Words } from '@/domain/wording/language';

/** The parts of a population and the kinds of objects, in the plural, for headings. */
export const BREAKDOWN_LABELS: Record<BreakdownCode, Words> = {
  women: { km: 'ស្ត្រី', en: 'Women' },
  children: { km: 'កុមារ', en: 'Children' },
  women_and_children: { km: 'ស្ត្រី និងកុមារ', en: 'Women and children' },
  families: { km: 'គ្រួសារ', en: 'Families' },
  students_and_teachers: { km: 'សិស្ស និងគ្រូបង្រៀន', en: 'Students and teachers' },
  school: { km: 'សាលារៀន', en: 'Schools' },
  school_public: { km: 'សាលារៀនរដ្ឋ', en: 'Public schools' },
  school_private: { km: 'សាលារៀនឯកជន', en: 'Private schools' },
  health_facility: { km: 'មន្ទីរពេទ្យ និងមណ្ឌលសុខភាព', en: 'Hospitals and health centres' },
  school_and_health_facility: { km: 'សាលារៀន និងមូលដ្ឋានសុខាភិបាល', en: 'Schools and health facilities' },
  provincial_administration: { km: 'រដ្ឋបាលខេត្ត', en: 'Provincial administrations' },
  provincial_department: { km: 'មន្ទីរជំនាញខេត្ត', en: 'Provincial departments' },
  district_administration: { km: 'រដ្ឋបាលក្រុង/ស្រុក', en: 'District administrations' },
  commune_office: { km: 'រដ្ឋបាលឃុំ/សង្កាត់', en: 'Commune administrations' },
  district_and_commune_office: {
    km: 'រដ្ឋបាលក្រុង/ស្រុក និងឃុំ/សង្កាត់',
    en: 'District and commune administrations',
  },
  police_station: { km: 'ប៉ុស្តិ៍នគរបាលរដ្ឋបាល', en: 'Police stations' },
  // The reports do not name the units; the Khmer word has the same wide meaning as the English one.
  enforcement_unit: { km: 'អង្គភាពសមត្ថកិច្ច', en: 'Enforcement units' },
  police_and_admin_office: { km: 'ប៉ុស្តិ៍នគរបាល និងការិយាល័យរដ្ឋបាល', en: 'Police and administrative offices' },
  house: { km: 'ផ្ទះ', en: 'Houses' },
  private_building: { km: 'អគារឯកជន', en: 'Private buildings' },
  apartment_hotel: { km: 'ផ្ទះល្វែង និងសណ្ឋាគារ', en: 'Apartments and hotels' },
  gas_station: { km: 'ស្ថានីយប្រេងឥន្ធនៈ', en: 'Fuel stations' },
  car: { km: 'រថយន្ត', en: 'Cars' },
  motorcycle: { km: 'ម៉ូតូ', en: 'Motorcycles' },
  warehouse: { km: 'ឃ្លាំង', en: 'Warehouses' },
  cassava_warehouse: { km: 'ឃ្លាំងដំឡូងមី', en: 'Cassava warehouses' },
  rice_barn: { km: 'ជង្រុកស្រូវ', en: 'Rice barns' },
  cell_tower: { km: 'អង់តែនទូរស័ព្ទ', en: 'Mobile phone towers' },
  animal: { km: 'សត្វ', en: 'Animals' },
  market: { km: 'ផ្សារ', en: 'Markets' },
  shop: { km: 'ហាង និងតូប', en: 'Shops and stalls' },
  truck: { km: 'រថយន្តដឹកទំនិញ', en: 'Trucks' },
  farm_machine: { km: 'គ្រឿងយន្តកសិកម្ម', en: 'Farm machines' },
  private_property_all: { km: 'ទ្រព្យសម្បត្តិឯកជនទាំងអស់', en: 'All private property' },
  health_centre: { km: 'មណ្ឌលសុខភាព', en: 'Health centres' },
  hospital: { km: 'មន្ទីរពេទ្យ', en: 'Hospitals' },
  government_building: { km: 'អគាររដ្ឋ', en: 'Government buildings' },
  customs_building: { km: 'អគារគយ', en: 'Customs buildings' },
  border_checkpoint: { km: 'ច្រកទ្វារព្រំដែន', en: 'Border checkpoints' },
  building: { km: 'អគារ', en: 'Buildings' },
  pagoda: { km: 'វត្ត', en: 'Pagodas' },
  almsgiving_hall: { km: 'សាលាឆទាន', en: 'Almsgiving halls' },
  ancient_temple: { km: 'ប្រាសាទបុរាណ', en: 'Ancient temples' },
  bridge: { km: 'ស្ពាន', en: 'Bridges' },
  road_section: { km: 'កំណាត់ផ្លូវ', en: 'Road sections' },
  power_facility: { km: 'បរិក្ខារអគ្គិសនី', en: 'Power facilities' },
  water_supply: { km: 'ប្រព័ន្ធទឹក', en: 'Water supplies' },
  public_vehicle: { km: 'យានយន្តរដ្ឋ', en: 'Public vehicles' },
  public_property_all: { km: 'ទ្រព្យសម្បត្តិសាធារណៈទាំងអស់', en: 'All public property' },
};

/** The singular, for "1 school". Khmer has no plural forms and does not need it. */
const SINGULAR: Partial<Record<BreakdownCode, string>> = {
  women: 'woman',
  children: 'child',
  families: 'family',
  health_facility: 'hospital or health centre',
  school_and_health_facility: 'school or health facility',
  district_and_commune_office: 'district or commune administration',
  police_and_admin_office: 'police or administrative office',
  apartment_hotel: 'apartment or hotel',
  power_facility: 'power facility',
  private_property_all: 'private property',
  public_property_all: 'public property',
  shop: 'shop or stall',
  water_supply: 'water supply',
};

/** "school", "schools": the noun of a count inside an English sentence. */
export function breakdownNoun(breakdown: BreakdownCode, value: number): string {
  const many = BREAKDOWN_LABELS[breakdown].en.toLowerCase();
  return value === 1 ? (SINGULAR[breakdown] ?? many.replace(/s$/, '')) : many;
}

export const GROUP_LABELS: Record<IndicatorGroup, Words> = {
  displacement: { km: 'ការភៀសសឹក', en: 'Displacement' },
  casualties: { km: 'អ្នកស្លាប់ និងរងរបួស', en: 'Casualties' },
  services: { km: 'សេវាសាធារណៈ', en: 'Public services' },
  places: { km: 'ភូមិ និងតំបន់', en: 'Villages and areas' },
  damage: { km: 'ការខូចខាត', en: 'Damage' },
  mine_action: { km: 'សកម្មភាពកម្ចាត់មីន', en: 'Mine action' },
};

import type { ProvinceView } from '@/domain/settings';
import type { Words } from '@/domain/wording/language';

/**
 * The notes without which no boundary is drawn; the installation chooses one (public/map/SOURCES.md). The wording is
 * ours, in the manner of map notes of the United Nations; its Khmer awaits a native reader and the legal department.
 */
export const MAP_NOTES: Record<Exclude<ProvinceView, 'tiles'>, Words> = {
  map_a: {
    km: 'ខ្សែបន្ទាត់ ឈ្មោះ និងពណ៌នៅលើផែនទីនេះ គ្រាន់តែបង្ហាញតំបន់ដែលតួលេខត្រូវបានរាយការណ៍ប៉ុណ្ណោះ។ ផែនទីនេះត្រូវបានសម្រួល មិនមែនជាការវាស់វែងទេ ហើយមិនបញ្ជាក់ជំហរណាមួយអំពីស្ថានភាពផ្លូវច្បាប់នៃតំបន់ណាមួយ ឬខ្សែបន្ទាត់ព្រំដែនឡើយ។',
    en: 'The lines, names and shading on this map only show the areas to which reported figures apply. They are simplified and are not a survey. They express no opinion on the legal status of any area or on the course of any boundary, and final agreement between the parties on the boundary is not implied.',
  },
  map_b: {
    km: 'ផែនទីសម្រួលនេះ គ្រាន់តែបង្ហាញទីតាំងនៃតួលេខដែលបានរាយការណ៍។ វាមិនមែនជាផែនទីព្រំដែនទេ ហើយមិនប៉ះពាល់ដល់ជំហររបស់រាជរដ្ឋាភិបាលកម្ពុជាលើខ្សែបន្ទាត់ព្រំដែនឡើយ។',
    en: 'This simplified map only locates reported figures. It is not a boundary map and is without prejudice to the position of the Royal Government of Cambodia on its boundaries.',
  },
};

/** Stands readable wherever a boundary is drawn, as its licence asks. */
export const MAP_ORIGIN = 'Boundaries: Open Development Cambodia via geoBoundaries (CC BY 4.0), simplified';

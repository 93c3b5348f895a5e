import type { IndicatorKind } from '@/domain/indicators';
import type { Words } from '@/domain/wording/language';

/** `not`: how this one is misread, beyond what holds for all of its kind. */
export type Definition = { is: Words; not?: Words };

export function definition(en: string, km: string, not?: Words): Definition {
  return { is: { en, km }, ...(not && { not }) };
}

/** What holds for every indicator of a kind. */
export const KIND_CAUTIONS: Record<IndicatorKind, Words> = {
  stock: {
    en: 'It is a count at one moment. Counts of different days are never added up.',
    km: 'វាជាចំនួននៅពេលណាមួយ។ ចំនួននៃថ្ងៃផ្សេងគ្នា មិនត្រូវបូកបញ្ចូលគ្នាឡើយ។',
  },
  flow: {
    en: 'It belongs to the period of its report. Periods may overlap or leave gaps, so adding them up gives no total.',
    km: 'វាជាចំនួនក្នុងរយៈពេលនៃរបាយការណ៍នោះ។ រយៈពេលអាចជាន់គ្នា ឬមានចន្លោះ ដូច្នេះការបូកបញ្ចូលគ្នាមិនមែនជាចំនួនសរុបទេ។',
  },
  cumulative: {
    en: 'It counts from the start until the moment of the report. It is not what is new, and not what is there now.',
    km: 'វារាប់តាំងពីដើមរហូតដល់ពេលរាយការណ៍។ វាមិនមែនជាចំនួនថ្មី ហើយក៏មិនមែនជាចំនួនដែលមាននៅពេលនេះទេ។',
  },
  ratio: {
    en: 'It is a share. Shares are never added or subtracted, and the number of people behind it may change.',
    km: 'វាជាភាគរយ។ ភាគរយមិនត្រូវបូក ឬដកឡើយ ហើយចំនួនមនុស្សដែលជាមូលដ្ឋានអាចប្រែប្រួល។',
  },
};

export const BODIES_DIFFER: Words = {
  en: 'Bodies count differently: a figure of one body is never set against a figure of another.',
  km: 'ស្ថាប័ននីមួយៗរាប់ខុសគ្នា៖ តួលេខរបស់ស្ថាប័នមួយ មិនត្រូវយកទៅប្រៀបធៀបនឹងតួលេខរបស់ស្ថាប័នផ្សេងឡើយ។',
};
export const SHELTERING: Words = {
  en: 'By province it counts the people who shelter there, not the people who come from there.',
  km: 'តាមខេត្ត វារាប់អ្នកដែលស្នាក់នៅទីនោះ មិនមែនអ្នកដែលមកពីទីនោះទេ។',
};
export const SERVICES: Words = {
  en: 'Closed and reopened make a whole only when one report gives both. A kind that nobody names is not “all open”.',
  km: 'ចំនួនបិទ និងចំនួនបើកឡើងវិញ អាចបង្កើតជាចំនួនសរុប លុះត្រាតែរបាយការណ៍តែមួយផ្ដល់ទាំងពីរ។ ប្រភេទដែលគ្មាននរណារាយការណ៍ មិនមានន័យថា «បើកទាំងអស់» ទេ។',
};
export const SCHOOLING: Words = {
  en: 'It tells whose schools are affected, not how many people fled.',
  km: 'វាបង្ហាញអ្នកដែលសាលារៀនរងផលប៉ះពាល់ មិនមែនចំនួនអ្នកភៀសខ្លួនទេ។',
};
export const HOUSEHOLDS: Words = {
  en: 'It counts families, never persons, and no number of persons follows from it.',
  km: 'វារាប់គ្រួសារ មិនមែនមនុស្សទេ ហើយមិនអាចគណនាចំនួនមនុស្សពីវាបានឡើយ។',
};
export const DEATHS: Words = {
  en: 'It counts civilians only. A later report may correct it, and places may be told of without a number.',
  km: 'វារាប់តែជនស៊ីវិលប៉ុណ្ណោះ។ របាយការណ៍ក្រោយអាចកែតម្រូវវា ហើយទីកន្លែងខ្លះអាចត្រូវបានលើកឡើងដោយគ្មានចំនួន។',
};
export const OBJECTS: Words = {
  en: 'Kinds of things are never added into one number: a house and a bridge do not make two.',
  km: 'ប្រភេទវត្ថុផ្សេងគ្នា មិនត្រូវបូកជាចំនួនតែមួយឡើយ៖ ផ្ទះមួយ និងស្ពានមួយ មិនមែនជាពីរទេ។',
};
export const VILLAGES: Words = {
  en: 'A village may move from one state to the next between two reports, so the states are not parts of one total.',
  km: 'ភូមិមួយអាចផ្លាស់ពីស្ថានភាពមួយទៅស្ថានភាពមួយទៀត រវាងរបាយការណ៍ពីរ ដូច្នេះស្ថានភាពទាំងនេះមិនមែនជាផ្នែកនៃចំនួនសរុបតែមួយទេ។',
};
export const SURVEYED: Words = {
  en: 'Only what was surveyed can be counted. A place without a figure is not a place without danger.',
  km: 'គេអាចរាប់បានតែអ្វីដែលបានអង្កេត។ ទីកន្លែងដែលគ្មានតួលេខ មិនមែនជាទីកន្លែងដែលគ្មានគ្រោះថ្នាក់ទេ។',
};

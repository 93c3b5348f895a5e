import type { Amount } from '@/domain/figures';
import type { Unit } from '@/domain/indicators';
import { languageOf, type Wording, type Words } from './language';
import { type UnitWords, unitWords } from './units';

/** `#`: where the unit stands. Khmer writes its classifier against the word; a share says no unit there. */
const AMOUNT_WORDS: Record<Amount, { alone: Words; counted: Words }> = {
  several: told({ km: 'ជាច្រើន', en: 'several' }, { km: 'ជាច្រើន#', en: 'several #' }),
  many: told({ km: 'យ៉ាងច្រើន', en: 'many' }, { km: 'យ៉ាងច្រើន', en: 'many #' }),
  dozens: told({ km: 'រាប់សិប', en: 'dozens' }, { km: 'រាប់សិប#', en: 'dozens of #' }),
  hundreds: told({ km: 'រាប់រយ', en: 'hundreds' }, { km: 'រាប់រយ#', en: 'hundreds of #' }),
  thousands: told({ km: 'រាប់ពាន់', en: 'thousands' }, { km: 'រាប់ពាន់#', en: 'thousands of #' }),
  tens_of_thousands: told({ km: 'រាប់ម៉ឺន', en: 'tens of thousands' }, { km: 'រាប់ម៉ឺន#', en: 'tens of thousands of #' }),
  hundreds_of_thousands: told(
    { km: 'រាប់សែន', en: 'hundreds of thousands' },
    { km: 'រាប់សែន#', en: 'hundreds of thousands of #' },
  ),
  most: told({ km: 'ភាគច្រើន', en: 'most' }, { km: 'ភាគច្រើន', en: 'most #' }),
  some: told({ km: 'មួយចំនួន', en: 'some' }, { km: 'មួយចំនួន', en: 'some #' }),
  all: told({ km: 'ទាំងអស់', en: 'all' }, { km: 'ទាំងអស់', en: 'all #' }),
  all_others: told({ km: 'ផ្សេងទៀតទាំងអស់', en: 'all others' }, { km: 'ផ្សេងទៀតទាំងអស់', en: 'all other #' }),
  none: told({ km: 'គ្មាន', en: 'none' }, { km: 'គ្មាន', en: 'none' }),
  reported: told(
    { km: 'បានរាយការណ៍ តែមិនបានរាប់', en: 'reported, not counted' },
    { km: 'បានរាយការណ៍ តែមិនបានរាប់', en: 'reported, not counted' },
  ),
};

function told(alone: Words, counted: Words): { alone: Words; counted: Words } {
  return { alone, counted };
}

/** "most", "reported, not counted": for menus, and for cells under a heading that says of what. */
export function amountLabel(amount: Amount, wording: Wording): string {
  return AMOUNT_WORDS[amount].alone[languageOf(wording)];
}

/** "hundreds of houses" · រាប់រយខ្នងផ្ទះ. */
export function countedAmount(amount: Amount, unit: Unit | UnitWords, wording: Wording): string {
  const language = languageOf(wording);
  const { many, km } = unitWords(unit);
  return AMOUNT_WORDS[amount].counted[language].replace('#', language === 'km' ? km : many);
}

/** "all others reopened" · បើកដំណើរការឡើងវិញ៖ ផ្សេងទៀតទាំងអស់: where nothing is said of the closed ones. */
export function reopenedAmount(amount: Amount, wording: Wording): string {
  const words = amountLabel(amount, wording);
  if (languageOf(wording) === 'km') return `បើកដំណើរការឡើងវិញ៖ ${words}`;
  return amount === 'reported' ? 'reopened, not counted' : `${words} reopened`;
}

import type { ReadingOutcome } from '@/domain/reader/reading';
import type { RuleFamily } from '@/domain/reader/rules/rule';
import type { Words } from '@/domain/wording/language';

/** Why the reader chose the indicator, place or day of a figure; one text for each kind of rule. */
export const REASONS_OF_READING: Record<RuleFamily, Words> = {
  line: { km: 'អ្វីកើតឡើង៖ តាមពាក្យក្នុងអត្ថបទ', en: 'what happened: from the words of the text' },
  number: { km: 'ចំនួន៖ ដូចដែលបានសរសេរ', en: 'number: as it is written' },
  noun: { km: 'អ្វីដែលរាប់៖ តាមពាក្យនៅក្បែរ', en: 'what is counted: from the words beside the number' },
  time_scope: { km: 'ក្នុងរយៈពេល ឬសរុប៖ តាមពាក្យក្នុងអត្ថបទ', en: 'in the period or in all: from the words of the text' },
  place_named: { km: 'ទីកន្លែង៖ មានឈ្មោះក្នុងប្រយោគ', en: 'place: named in the sentence' },
  place_heading: { km: 'ទីកន្លែង៖ តាមចំណងជើង', en: 'place: from the heading' },
  place_carried: { km: 'ទីកន្លែង៖ តាមប្រយោគមុន', en: 'place: from a sentence before' },
  place_nation: { km: 'ទីកន្លែង៖ គ្មានឈ្មោះណាមួយ ដូច្នេះទូទាំងប្រទេស', en: 'place: none is named, so the whole country' },
  day_window: { km: 'ថ្ងៃ៖ តាមរយៈពេលក្នុងអត្ថបទ', en: 'day: from the period in the text' },
  day_as_of: { km: 'ថ្ងៃ៖ មានក្នុងអត្ថបទ', en: 'day: given in the text' },
  day_carried: { km: 'ថ្ងៃ៖ តាមប្រយោគមុន', en: 'day: from a sentence before' },
  day_said: { km: 'ថ្ងៃ៖ ថ្ងៃដែលបាននិយាយ', en: 'day: the one on which it was said' },
  day_page: { km: 'ថ្ងៃ៖ តាមថ្ងៃនៃទំព័រ', en: 'day: that of the page' },
  date_named: { km: 'ថ្ងៃ៖ ថ្ងៃនៃព្រឹត្តិការណ៍', en: 'day: that of an event' },
  body_named: { km: 'ប្រភព៖ មានឈ្មោះក្បែរចំនួន', en: 'source: named beside the number' },
  body_carried: { km: 'ប្រភព៖ តាមប្រយោគមុន', en: 'source: from a sentence before' },
  body_document: { km: 'ប្រភព៖ ម្ចាស់របាយការណ៍', en: 'source: whose report it is' },
  body_none: { km: 'ប្រភព៖ គ្មានអ្នកណានិយាយ យកឈ្មោះដែលមាន', en: 'source: nobody speaks, so the one that is named' },
  scope: { km: 'របស់អ្នកណា៖ តាមពាក្យក្នុងអត្ថបទ', en: 'whose people: from the words of the text' },
};

/** The result of reading a whole text. */
export const OUTCOMES_OF_READING: Record<ReadingOutcome, Words> = {
  read: { km: 'អត្ថបទត្រូវបានអាន', en: 'The text was read' },
  nothing_of_ours: {
    km: 'អត្ថបទនេះមិននិយាយអំពីទីកន្លែង ឬស្ថាប័នរបស់យើងទេ ឬនិយាយអំពីគ្រោះផ្សេង។ គ្មានតួលេខណាត្រូវបានស្នើទេ។',
    en: 'This text names none of our places or bodies, or tells of another disaster. Nothing is proposed.',
  },
  language_not_read: {
    km: 'ភាសានៃអត្ថបទនេះមិនអាចអានបានទេ។ គ្មានតួលេខណាត្រូវបានស្នើទេ។',
    en: 'The language of this text is not read. Nothing is proposed.',
  },
};

import { formatInstant } from '@/domain/wording/dates';
import { languageOf, type Wording, type Words } from '@/domain/wording/language';
import { formatCount, withDigits } from '@/domain/wording/numbers';
import type { PaperKind } from './paper';

/** The words of papers: they are made on the server, also into files, and so are no messages of a page. */
const WORDS = {
  press: { km: 'សេចក្តីជូនព័ត៌មានដល់សារព័ត៌មាន', en: 'Press sheet' },
  pack: { km: 'ឯកសារសម្រាប់អ្នកនាំពាក្យ', en: 'Speaking pack' },
  internal: { km: 'ផ្ទៃក្នុង – មិនសម្រាប់ផ្សព្វផ្សាយ', en: 'INTERNAL – NOT FOR RELEASE' },
  draft: { km: 'សេចក្តីព្រាង – នៅខ្វះភាសាមួយ', en: 'DRAFT – ONE LANGUAGE IS MISSING' },
  exercise: { km: 'សមយុទ្ធ', en: 'EXERCISE' },
  product: { km: 'ព័ត៌មានព្រំដែន', en: 'Border Briefing' },
  untitled: { km: 'ព័ត៌មានស្តីពីស្ថានភាព', en: 'Information on the situation' },
  byProvince: { km: 'តាមខេត្ត', en: 'By province' },
  province: { km: 'ខេត្ត', en: 'Province' },
  displaced: { km: 'ជនភៀសសឹកដែលស្នាក់នៅ', en: 'Displaced people sheltering' },
  schools: { km: 'សាលារៀនបិទ', en: 'Schools closed' },
  health: { km: 'មណ្ឌលសុខភាពបិទ', en: 'Health facilities closed' },
  asOf: { km: 'គិតត្រឹម', en: 'As of' },
  notReported: { km: '– = មិនបានរាយការណ៍', en: '– = not reported' },
  changes: { km: 'ការប្រែប្រួល និងការកែតម្រូវ', en: 'Changes and corrections' },
  caveats: { km: 'ចំណុចត្រូវយកចិត្តទុកដាក់', en: 'To be read with care' },
  sources: { km: 'ប្រភព', en: 'Sources' },
  contact: { km: 'ទំនាក់ទំនង', en: 'Contact' },
  figures: { km: 'តួលេខ', en: 'Figures' },
  flags: { km: 'ចំណុចត្រូវពិនិត្យ', en: 'To be looked at' },
  answers: { km: 'សំណួរ និងចម្លើយ', en: 'Questions and answers' },
  unknown: { km: 'អ្វីដែលយើងមិនទាន់ដឹង៖', en: 'What we do not know:' },
  followUp: { km: 'អ្វីដែលត្រូវធ្វើបន្ត៖', en: 'To be followed up:' },
  missing: { km: '(មិនទាន់មានជាភាសាខ្មែរ)', en: '(not written in English yet)' },
  preliminary: { km: 'តួលេខបឋម', en: 'preliminary' },
  annex: { km: 'ឧបសម្ព័ន្ធ', en: 'Annexes' },
  noAnnex: { km: 'សន្និសីទនេះគ្មានឧបសម្ព័ន្ធទេ', en: 'This briefing asks for no annex' },
  nothing: { km: 'មិនទាន់មានរបាយការណ៍', en: 'Nothing was reported' },
  displacement: { km: 'ការភៀសសឹកតាមពេលវេលា', en: 'Displacement over time' },
  services: { km: 'សេវាតាមខេត្ត', en: 'Services by province' },
  map: { km: 'តាមខេត្ត', en: 'By province' },
  ceasefire: { km: 'បទឈប់បាញ់', en: 'Ceasefire' },
  measure: {
    km: 'មុនបទឈប់បាញ់៖ ជនភៀសសឹកទាំងអស់។ ក្រោយមក៖ អ្នកមិនទាន់វិលត្រឡប់។ គ្មានខ្សែ នៅពេលគ្មានរបាយការណ៍លើសពីប្រាំពីរថ្ងៃ។',
    en: 'Until the ceasefire all who fled; from then on those who have not gone home. No line where nothing was reported for more than seven days.',
  },
  pairs: {
    km: '«ក្នុងចំណោម» បង្ហាញតែពេលរបាយការណ៍តែមួយផ្តល់ទាំងចំនួនបិទ និងបើកឡើងវិញ។',
    en: '“Of” only where one report gives both closed and reopened.',
  },
  closed: { km: 'បិទ', en: 'Closed' },
  reopened: { km: 'បើកឡើងវិញ', en: 'Reopened' },
  school: { km: 'សាលារៀន', en: 'Schools' },
  health_facility: { km: 'មូលដ្ឋានសុខាភិបាល', en: 'Health facilities' },
  silent: { km: 'មិនទាន់មានរបាយការណ៍', en: 'Not reported' },
  counted: { km: 'រាប់អ្វី', en: 'What is counted' },
  count: { km: 'ចំនួន', en: 'Number' },
  source: { km: 'ប្រភព', en: 'Source' },
  override: { km: 'បានអនុម័តទោះមានចំណុចក្រហម៖', en: 'Called ready in spite of red flags:' },
} satisfies Record<string, Words>;

export type PaperWord = keyof typeof WORDS;

export function paperWord(word: PaperWord, wording: Wording): string {
  return WORDS[word][languageOf(wording)];
}

/** "Press sheet · edition 3 · version 12 · issued 13 January 2026, 14:00". */
export function issueLine(
  word: PaperKind,
  { number, version, frozenAt }: { number: number; version: number; frozenAt: string },
  wording: Wording,
): string {
  const issued = formatInstant(Date.parse(frozenAt), wording);
  const [edition, counted] = [number, version].map((each) => withDigits(String(each), wording));
  return languageOf(wording) === 'km'
    ? `${paperWord(word, wording)} · លេខ ${edition} · កំណែទី${counted} · ចេញផ្សាយ ${issued}`
    : `${paperWord(word, wording)} · edition ${edition} · version ${counted} · issued ${issued}`;
}

/** Until the occasion begins, nothing of the sheet may be published. */
export function embargoLine(at: string, wording: Wording): string {
  const until = formatInstant(Date.parse(at), wording);
  return languageOf(wording) === 'km' ? `ហាមផ្សាយមុន ${until}` : `Embargoed until ${until}`;
}

export function sinceLine(moment: string, wording: Wording): string {
  return languageOf(wording) === 'km' ? `អ្វីដែលប្រែប្រួលតាំងពី ${moment}` : `What changed since ${moment}`;
}

export function unchangedLine(moment: string, wording: Wording): string {
  return languageOf(wording) === 'km' ? `គ្មានតួលេខណាប្រែប្រួលទេ ចាប់ពី ${moment}។` : `No figure has changed since ${moment}.`;
}

export function moreLine(count: number, wording: Wording): string {
  const more = formatCount(count, wording);
  return languageOf(wording) === 'km' ? `និង ${more} ទៀត` : `and ${more} more`;
}

export function nextReportLine(due: string, wording: Wording): string {
  const by = formatInstant(Date.parse(due), wording);
  return languageOf(wording) === 'km' ? `របាយការណ៍បន្ទាប់ មុន${by}` : `Next report by ${by}`;
}

/** What the reader of a paper has to know of its figures. */
export function frozenLine(wording: Wording): string {
  return languageOf(wording) === 'km'
    ? 'តួលេខគិតត្រឹមពេលចេញផ្សាយ ហើយការកែតម្រូវក្រោយមក មាននៅអាសយដ្ឋាននេះ'
    : 'The figures are those of the time of issue; later corrections stand at this address';
}

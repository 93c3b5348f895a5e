import { wordFinder } from '@/domain/reader/text/scan';
import type { SourceCode } from '@/domain/sources';

const find = wordFinder<SourceCode>([
  {
    code: 'NCDM',
    en: 'ncdm|national committee for disaster management|disaster (?:management )?committee',
    km: 'គណៈកម្មាធិការជាតិគ្រប់គ្រងគ្រោះមហន្តរាយ|គ\\.ជ\\.គ\\.ម',
  },
  { code: 'CMAC', en: 'cmac|cambodian mine action cent(?:re|er)', km: 'ស៊ីម៉ាក់|មជ្ឈមណ្ឌលសកម្មភាពកម្ចាត់មីន' },
  { code: 'MOEYS', en: 'moeys|(?:ministry of education|education ministry)(?:, youth and sports?)?', km: 'ក្រសួងអប់រំ' },
  { code: 'HRF', en: 'hrf|humanitarian response forum', km: 'វេទិកាឆ្លើយតបមនុស្សធម៌' },
  { code: 'WVI', en: 'world vision', km: 'ទស្សនៈពិភពលោក' },
  { code: 'SHARE', en: 'share japan', km: 'អង្គការ share' },
  {
    code: 'MOI',
    en: "(?:ministry of (?:the )?interior|interior ministry|interior minister|moi)(?:'s)?",
    km: 'ក្រសួងមហាផ្ទៃ',
  },
  {
    code: 'MND',
    en: "(?:ministry of (?:national )?defen[cs]e|(?:national )?defen[cs]e ministry|mnd)(?:'s)?",
    km: 'ក្រសួងការពារជាតិ',
  },
  {
    code: 'MOINFO',
    en: 'minister of information|information minister|ministry of information|information ministry|neth pheaktra',
    km: 'រដ្ឋមន្ត្រីក្រសួងព័ត៌មាន|ក្រសួងព័ត៌មាន',
  },
  { code: 'MFAIC', en: 'ministry of foreign affairs|foreign ministry|mfaic', km: 'ក្រសួងការបរទេស' },
  {
    code: 'PROV-BMC',
    en: 'banteay meanchey (?:provincial administration|governor|authorities)',
    km: 'រដ្ឋបាលខេត្តបន្ទាយមានជ័យ',
  },
  { code: 'PROV-PV', en: 'preah vihear (?:provincial administration|governor|authorities)', km: 'រដ្ឋបាលខេត្តព្រះវិហារ' },
  {
    code: 'PROV-OM',
    en: 'oddar meanchey (?:provincial administration|governor|authorities)',
    km: 'រដ្ឋបាលខេត្តឧត្តរមានជ័យ',
  },
  { code: 'PROV-BTB', en: 'battambang (?:provincial administration|governor|authorities)', km: 'រដ្ឋបាលខេត្តបាត់ដំបង' },
  { code: 'PROV-PST', en: 'pursat (?:provincial administration|governor|authorities)', km: 'រដ្ឋបាលខេត្តពោធិ៍សាត់' },
  { code: 'GOV', en: 'authorities|the government|cambodian government', km: 'អាជ្ញាធរ|រាជរដ្ឋាភិបាល' },
]);

/** A guess: the body named most often, the first of equals; vague "authorities" only where nobody else is named. */
export function guessSource(text: string): SourceCode {
  const counts = new Map<SourceCode, number>();
  for (const { code } of find(text)) counts.set(code, (counts.get(code) ?? 0) + (code === 'GOV' ? 0.01 : 1));
  let best: SourceCode = 'NOT-STATED';
  for (const [code, count] of counts) if (count > (counts.get(best) ?? 0)) best = code;
  return best;
}

import type { Span } from '@/domain/reader/reading';
import { wordFinder } from '@/domain/reader/text/scan';
import type { SourceCode } from '@/domain/sources';

/** A body that may speak of figures. `isOurs`: no other country has one of that name. */
export type BodyMark = Span & { code: SourceCode; isOurs: boolean };

type Row = { code: SourceCode | null; en?: string; km?: string };

/** Those of the other country, and ministries that count nothing here. */
const OTHERS: readonly Row[] = [
  {
    code: null,
    en: "(?:thai(?:land)?(?:'s)?|bangkok's) (?:[a-z]+ ){0,2}?(?:ministry(?: of (?:public )?[a-z]+){0,2}(?: and (?:the )?ministry of (?:foreign affairs|[a-z]+))?|ministers?|government|authorities|officials?)",
    km: 'ក្រសួង[\\u1780-\\u17d3]{3,20}ថៃ',
  },
];

/** "Pursat governor", "the deputy governor of Pursat province", "Pursat provincial administration". */
function ofProvince(code: SourceCode, en: string, km: string): Row {
  const governor = '(?:deputy )?(?:provincial )?governor';
  return {
    code,
    en: `${en} (?:province )?(?:provincial administration|${governor}|authorities)|${governor} of (?:the )?${en}`,
    km: `រដ្ឋបាលខេត្ត${km}`,
  };
}

const PROVINCES: readonly Row[] = [
  ofProvince('PROV-BMC', 'banteay meanchey', 'បន្ទាយមានជ័យ'),
  ofProvince('PROV-PV', 'preah vihear', 'ព្រះវិហារ'),
  ofProvince('PROV-OM', 'oddar meanchey', 'ឧត្តរមានជ័យ'),
  ofProvince('PROV-BTB', 'battambang', 'បាត់ដំបង'),
  ofProvince('PROV-PST', 'pursat', 'ពោធិ៍សាត់'),
  ofProvince('PROV-KK', 'koh kong', 'កោះកុង'),
  ofProvince('PROV-SR', 'siem reap', 'សៀមរាប'),
];

const NAMED: readonly Row[] = [
  {
    code: 'NCDM',
    en: 'ncdm|national committee (?:for|on) disaster management|kun kim|(?:national )?disaster (?:management )?committee',
    km: 'គណៈកម្មាធិការជាតិគ្រប់គ្រងគ្រោះមហន្តរាយ|គ\\.ជ\\.គ\\.ម',
  },
  { code: 'CMAC', en: 'cmac|heng ratana|cambodian mine action cent(?:re|er)', km: 'ស៊ីម៉ាក់|មជ្ឈមណ្ឌលសកម្មភាពកម្ចាត់មីន' },
  {
    code: 'HRF',
    en: '(?:cambodia )?humanitarian response forum|hrf',
    km: 'វេទិកាឆ្លើយតបមនុស្សធម៌',
  },
  { code: 'MOINFO', en: 'neth pheaktra', km: 'នេត្រ ភក្ត្រា' },
  { code: 'MOI', en: 'touch sokhak|sar sokha', km: 'ទូច សុឃៈ|ស សុខា' },
  { code: 'MND', en: '(?:maly )?socheata', km: 'ម៉ាលី សុជាតា' },
  ...PROVINCES,
];

/** Other countries have bodies of these names too. */
const COMMON: readonly Row[] = [
  { code: 'MOEYS', en: 'moeys|(?:ministry of education|education ministry)(?:, youth,? and sports?)?', km: 'ក្រសួងអប់រំ' },
  { code: 'WVI', en: 'world vision|wv cambodia', km: 'ទស្សនៈពិភពលោក' },
  { code: 'SHARE', en: 'share japan', km: 'អង្គការ share' },
  {
    code: 'MOI',
    en: "(?:(?:deputy prime )?minist(?:ry|er) of (?:the )?interior|interior minist(?:ry|er)|moi)(?:'s)?",
    km: 'ក្រសួងមហាផ្ទៃ',
  },
  {
    code: 'MND',
    en: "(?:minist(?:ry|er) of (?:national )?defen[cs]e|(?:national )?defen[cs]e minist(?:ry|er)|mnd)(?:'s)?",
    km: 'ក្រសួងការពារជាតិ',
  },
  {
    code: 'MOINFO',
    en: 'minist(?:ry|er) of information|information minist(?:ry|er)',
    km: 'រដ្ឋមន្ត្រីក្រសួងព័ត៌មាន|ក្រសួងព័ត៌មាន',
  },
  {
    code: 'MFAIC',
    en: '(?:deputy prime minister and )?minist(?:ry|er) of foreign affairs(?: and international cooperation)?|foreign minist(?:ry|er)|mfaic',
    km: 'ក្រសួងការបរទេស',
  },
  {
    code: 'NOT-STATED',
    en: 'ministry of (?!the royal)[a-z]+|unicef(?: cambodia)?|world health organi[sz]ation|save the children|red cross|iom|unhcr|ocha',
    km: 'ក្រសួងសុខាភិបាល|កាកបាទក្រហម',
  },
  {
    code: 'GOV',
    en: '(?:cambodian )?authorities|the government|cambodian government|cambodian officials|government spokes[a-z]+',
    km: 'អាជ្ញាធរ|រាជរដ្ឋាភិបាល',
  },
];

const OURS = new Set<Row>(NAMED);
const ROWS = [...OTHERS, ...NAMED, ...COMMON];
const find = wordFinder(ROWS.map((row) => ({ ...row, code: row })));

export function findBodies(text: string): BodyMark[] {
  return find(text).flatMap(({ start, end, code: row }) =>
    row.code === null ? [] : [{ start, end, code: row.code, isOurs: OURS.has(row) || KHMER.test(text[start] ?? '') }],
  );
}

const KHMER = /[\u1780-\u17d3]/;

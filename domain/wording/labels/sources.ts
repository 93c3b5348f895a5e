import type { SourceCode } from '@/domain/sources';
import type { Label } from './indicators';

type BothLabels = { en: Label; km: Label };
type ProvinceSource = Extract<SourceCode, `PROV-${string}`>;

function label(short: string, long = short): Label {
  return { short, long };
}

/** The provinces that report for themselves; their names come from the list of places. */
export const PROVINCE_OF_SOURCE: Record<ProvinceSource, string> = {
  'PROV-BMC': 'KH01',
  'PROV-BTB': 'KH02',
  'PROV-KK': 'KH09',
  'PROV-PV': 'KH13',
  'PROV-PST': 'KH15',
  'PROV-SR': 'KH17',
  'PROV-OM': 'KH22',
};

/** The names of sources. SHARE has no Khmer name, so it keeps its Latin one. គ.ជ.គ.ម and ស៊ីម៉ាក់ wait for confirmation. */
export const SOURCE_LABELS: Record<Exclude<SourceCode, ProvinceSource>, BothLabels> = {
  MOI: { en: label('Ministry of Interior'), km: label('ក្រសួងមហាផ្ទៃ') },
  MOINFO: { en: label('Minister of Information'), km: label('រដ្ឋមន្ត្រីក្រសួងព័ត៌មាន') },
  GOV: {
    en: label('Authorities', 'Government or authorities, not named closer'),
    km: label('អាជ្ញាធរ', 'រាជរដ្ឋាភិបាល ឬអាជ្ញាធរ មិនបានបញ្ជាក់ឈ្មោះ'),
  },
  NCDM: {
    en: label('NCDM', 'National Committee for Disaster Management'),
    km: label('គ.ជ.គ.ម', 'គណៈកម្មាធិការជាតិគ្រប់គ្រងគ្រោះមហន្តរាយ'),
  },
  MND: { en: label('Ministry of National Defence'), km: label('ក្រសួងការពារជាតិ') },
  MOEYS: {
    en: label('Ministry of Education', 'Ministry of Education, Youth and Sport'),
    km: label('ក្រសួងអប់រំ', 'ក្រសួងអប់រំ យុវជន និងកីឡា'),
  },
  CMAC: {
    en: label('CMAC', 'Cambodian Mine Action Centre'),
    km: label('ស៊ីម៉ាក់', 'មជ្ឈមណ្ឌលសកម្មភាពកម្ចាត់មីនកម្ពុជា'),
  },
  MFAIC: {
    en: label('Ministry of Foreign Affairs', 'Ministry of Foreign Affairs and International Cooperation'),
    km: label('ក្រសួងការបរទេស', 'ក្រសួងការបរទេស និងសហប្រតិបត្តិការអន្តរជាតិ'),
  },
  HRF: {
    en: label('Humanitarian Response Forum'),
    km: label('វេទិកាឆ្លើយតបមនុស្សធម៌'),
  },
  WVI: {
    en: label('World Vision', 'World Vision International'),
    km: label('អង្គការទស្សនៈពិភពលោក', 'អង្គការទស្សនៈពិភពលោកអន្តរជាតិ'),
  },
  SHARE: { en: label('SHARE', 'SHARE, Japan'), km: label('អង្គការ SHARE', 'អង្គការ SHARE ប្រទេសជប៉ុន') },
  'NOT-STATED': { en: label('Source not stated'), km: label('មិនបានបញ្ជាក់ប្រភព') },
};

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import type { Language } from '@/domain/wording/language';

/** A report of the ministry's kind after the ceasefire, drawn at random, put into words and read again. */
type Services = { place: Province; reopened: number[]; closed: number[] };
type Report = {
  day: number;
  returned: number;
  total: Rounded;
  home: Rounded;
  remaining: number;
  women: number;
  children: number;
  services: Services[];
  manner: number;
};
type Rounded = { qualifier: 'more_than' | 'nearly' | 'about'; value: number };
type Province = (typeof PROVINCES)[number];

const PROVINCES = [
  { code: 'KH22', en: 'Oddar Meanchey', km: 'ឧត្តរមានជ័យ' },
  { code: 'KH01', en: 'Banteay Meanchey', km: 'បន្ទាយមានជ័យ' },
  { code: 'KH13', en: 'Preah Vihear', km: 'ព្រះវិហារ' },
  { code: 'KH15', en: 'Pursat', km: 'ពោធិ៍សាត់' },
] as const;
const KINDS = [
  { code: 'school', en: ['school', 'schools'], km: 'សាលារៀន' },
  { code: 'health_facility', en: ['hospital/health center', 'hospitals/health centers'], km: 'មន្ទីរពេទ្យ/មណ្ឌលសុខភាព' },
  {
    code: 'commune_office',
    en: ['commune/sangkat administration', 'commune/sangkat administrations'],
    km: 'រដ្ឋបាលឃុំ/សង្កាត់',
  },
  { code: 'police_station', en: ['police station', 'police stations'], km: 'ប៉ុស្តិ៍នគរបាល' },
] as const;
const QUALIFIERS = {
  en: { more_than: ['more than', 'over'], nearly: ['nearly', 'almost'], about: ['approximately', 'about', 'around'] },
  km: { more_than: ['ជាង', 'លើសពី'], nearly: ['ជិត', 'ជិតដល់'], about: ['ប្រមាណ', 'ប្រហែល'] },
};

const rounded = (min: number, max: number) =>
  fc.record({
    qualifier: fc.constantFrom('more_than' as const, 'nearly' as const, 'about' as const),
    value: fc.integer({ min, max }).map((thousands) => thousands * 1_000),
  });
const counts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: KINDS.length });
const anyReport: fc.Arbitrary<Report> = fc.record({
  day: fc.integer({ min: 2, max: 30 }),
  returned: fc.integer({ min: 1, max: 18_000 }),
  total: rounded(600, 660),
  home: rounded(300, 590),
  remaining: fc.integer({ min: 40_000, max: 290_000 }),
  women: fc.integer({ min: 20_000, max: 39_000 }),
  children: fc.integer({ min: 10_000, max: 19_999 }),
  services: fc.uniqueArray(fc.record({ place: fc.constantFrom(...PROVINCES), reopened: counts, closed: counts }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ place }) => place.code,
  }),
  manner: fc.nat(),
});

function linesOf(report: Report): string[] {
  const amount = ({ qualifier, value }: Rounded) => `${qualifier} ${value}`;
  return [
    `returned_in_period KH exact ${report.returned}`,
    `displaced_total_cumulative KH ${amount(report.total)}`,
    `returned_cumulative KH ${amount(report.home)}`,
    `remaining_in_camps KH exact ${report.remaining}`,
    `remaining_in_camps women KH exact ${report.women}`,
    `remaining_in_camps children KH exact ${report.children}`,
    ...report.services.flatMap(({ place, reopened, closed }) => [
      ...reopened.map((count, at) => `service_reopened ${KINDS[at]?.code} ${place.code} exact ${count}`),
      ...closed.map((count, at) => `service_closed ${KINDS[at]?.code} ${place.code} exact ${count}`),
    ]),
    'damage_in_period KH nil',
  ].sort();
}

function readBack(text: string): string[] {
  return readReport(text, { publishedOn: '2026-01-31' })
    .figures.map(({ indicator, breakdown, place, qualifier, value, nil }) =>
      [indicator, breakdown, place, nil ? 'nil' : `${qualifier} ${value}`].filter((part) => part !== null).join(' '),
    )
    .sort();
}

/** One of the wordings, by the report's manner and the place in the text. */
function pick<T>(report: Report, at: number, choices: readonly [T, ...T[]] | readonly T[]): T {
  return choices[Math.floor(report.manner / 7 ** at) % choices.length] as T;
}

const KHMER_DIGITS = '០១២៣៤៥៦៧៨៩';
const khmerDigits = (text: string) => text.replace(/\d/g, (digit) => KHMER_DIGITS.charAt(Number(digit)));

function number(report: Report, value: number, language: Language): string {
  const grouped = (mark: string) => String(value).replace(/\B(?=(\d{3})+$)/g, mark);
  if (language === 'en') return grouped(',');
  return pick(report, 0, [
    khmerDigits(grouped('.')),
    khmerDigits(grouped(' ')),
    grouped(','),
    khmerDigits(String(value)),
  ]);
}

function inEnglish(report: Report): string {
  const n = (value: number) => number(report, value, 'en');
  const about = ({ qualifier, value }: Rounded) => `${pick(report, 1, QUALIFIERS.en[qualifier])} ${n(value)}`;
  const list = (values: readonly number[]) =>
    values
      .map((value, at) => `${n(value)} ${KINDS[at]?.en[value === 1 ? 0 : 1]}`)
      .join(', ')
      .replace(/, ([^,]*)$/, ' and $1');
  const services = report.services.map(({ place, reopened, closed }) => {
    const [open, shut] = [list(reopened), list(closed)];
    return pick(report, 2, [
      `In ${place.en} province, ${open} have resumed operation, while ${shut} remain temporarily closed.`,
      `In ${place.en} province, ${shut} are still closed, whereas ${open} have reopened.`,
      `${place.en} province: Reopened: ${open}. Still closed: ${shut}.`,
    ]);
  });
  const parts = pick(report, 3, [
    `(women: ${n(report.women)}; children: ${n(report.children)})`,
    `including ${n(report.women)} women and ${n(report.children)} children,`,
    `– of whom ${n(report.women)} are women and ${n(report.children)} are children –`,
  ]);
  const returned = pick(report, 4, [
    `An additional ${n(report.returned)} displaced persons returned home.`,
    `During this period ${n(report.returned)} more displaced people went back to their homes.`,
    `${n(report.returned)} displaced persons returned to their homes in the past 24 hours.`,
  ]);
  const home = pick(report, 5, [
    `Out of a total of ${about(report.total)} people, ${about(report.home)} have gone home.`,
    `So far ${about(report.home)} of the ${about(report.total)} displaced people have returned.`,
    `To date ${about(report.home)} people out of ${about(report.total)} have reintegrated.`,
  ]);
  return [
    `The situation following the ceasefire from 6:00 am on ${report.day} January to 6:00 am on ${report.day + 1} January 2026`,
    '',
    '1. Displaced persons',
    `${returned} ${home} At present there are ${n(report.remaining)} displaced persons ${parts} remaining in displacement camps.`,
    '',
    '2. Resumption and suspension of public services',
    ...services,
    '',
    '3. Damage',
    pick(report, 6, ['There were no new reports of damage.', 'No new damage was reported in this period.']),
  ].join('\n');
}

function inKhmer(report: Report): string {
  const n = (value: number) => number(report, value, 'km');
  const gap = pick(report, 3, ['', ' ']);
  const people = (value: number) => `${n(value)}${gap}នាក់`;
  const about = ({ qualifier, value }: Rounded) => `${pick(report, 1, QUALIFIERS.km[qualifier])} ${people(value)}`;
  const list = (values: readonly number[]) =>
    values
      .map(
        (value, at) => `${KINDS[at]?.km}${pick(report, 2, ['ចំនួន ', ' '])}${n(value)}${pick(report, 4, ['កន្លែង', ''])}`,
      )
      .join(' ');
  const services = report.services.map(({ place, reopened, closed }) =>
    pick(report, 5, [
      `ខេត្ត${place.km}៖ ${list(reopened)} បានបើកដំណើរការឡើងវិញ ខណៈ${list(closed)} នៅបិទជាបណ្តោះអាសន្ន។`,
      `នៅខេត្ត${place.km} ${list(closed)} នៅមិនទាន់បើកដំណើរការ រីឯ${list(reopened)} បានដំណើរការឡើងវិញ។`,
    ]),
  );
  return [
    `ស្ថានភាពក្រោយបទឈប់បាញ់ គិតចាប់ពីម៉ោង ៦ព្រឹក ថ្ងៃទី${khmerDigits(String(report.day))} ដល់ម៉ោង ៦ព្រឹក ថ្ងៃទី${khmerDigits(String(report.day + 1))} ខែមករា ឆ្នាំ២០២៦`,
    '',
    `ពលរដ្ឋភៀសសឹក${pick(report, 6, ['ចំនួន ', ' '])}${people(report.returned)}បន្ថែមទៀត បានវិលត្រឡប់ទៅលំនៅឋានវិញ។ ក្នុងចំណោមពលរដ្ឋភៀសសឹកសរុប${about(report.total)} មានពលរដ្ឋ${about(report.home)} បានវិលត្រឡប់ទៅលំនៅឋានវិញហើយ។ ពលរដ្ឋដែលបន្តស្នាក់នៅជំរំមានចំនួន ${people(report.remaining)}ទៀត (ស្ត្រី ${people(report.women)} និងកុមារ ${people(report.children)})។`,
    '',
    ...services,
    '',
    'មិនមានរបាយការណ៍ថ្មីអំពីការខូចខាតទេ។',
  ].join('\n');
}

/** Long work on a busy machine is no fault: the time of a reading is asked for where it matters. */
const PATIENCE = { timeout: 60_000 };

describe("the ministry's report, drawn at random", PATIENCE, () => {
  it.each([
    ['en', inEnglish],
    ['km', inKhmer],
  ] as const)('is read as it was written (%s)', (_, words) => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(readBack(words(report))).toEqual(linesOf(report));
      }),
      { numRuns: 200 },
    );
  });
});

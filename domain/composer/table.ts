import { QUALIFIERS, type Qualifier } from '@/domain/figures';
import {
  BREAKDOWN_CODES,
  type BreakdownCode,
  breakdownsOf,
  INDICATOR_CODES,
  INDICATORS,
  type IndicatorCode,
} from '@/domain/indicators';
import { NATION, PLACES, type PlaceCode } from '@/domain/places';
import { readCount } from '@/domain/text/counts';
import { foldKhmer } from '@/domain/text/fold';
import { breakdownLabel, indicatorLabel, placeLabel, placeWithKind, qualifierLabel } from '@/domain/wording/labels';
import { LANGUAGES } from '@/domain/wording/language';

/** The columns of the table that is filled in elsewhere; `error` is written back. */
export const COLUMNS = [
  'indicator',
  'breakdown',
  'place',
  'site',
  'qualifier',
  'value',
  'nil',
  'note',
  'error',
] as const;
type Column = (typeof COLUMNS)[number];

export type TableFault = 'indicator' | 'breakdown' | 'place' | 'qualifier' | 'value' | 'formula' | 'nil' | 'repeated';

export type TableFigure = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  qualifier: Qualifier;
  /** As it was typed. */
  value: string;
  nil: boolean;
  note: string | null;
};

/** `faults` empty: it is a figure. A line whose number was left out says nothing. */
type TableRow = { cells: string[]; figure: TableFigure | null; faults: TableFault[] };
/** `header`: as it stands there, with columns that are only for people. */
export type Table = { header: string[]; rows: TableRow[] };

/** null = it is not the table that we hand out; then it may be read as text. */
export function readTable(cells: readonly (readonly string[])[]): Table | null {
  const at = cells.findIndex((row) =>
    ['indicator', 'value'].every((name) => row.some((cell) => columnOf(cell) === name)),
  );
  if (at < 0) return null;
  const header = (cells[at] ?? []).map((cell) => cell.trim());
  const columns = header.map(columnOf);
  const seen = new Set<string>();
  const rows = cells.slice(at + 1).map((row) => readRow(row, columns, seen));
  return { header, rows };
}

function columnOf(cell: string): Column | undefined {
  const name = cell.trim().toLowerCase();
  return COLUMNS.find((column) => column === name);
}

function readRow(row: readonly string[], columns: readonly (Column | undefined)[], seen: Set<string>): TableRow {
  const cell = (column: Column) => row[columns.indexOf(column)]?.trim() ?? '';
  const cells = columns.map((column, index) => (column === 'error' ? '' : (row[index] ?? '').trim()));
  const isNil = isYes(cell('nil'));
  if (cell('value') === '' && !isNil) return { cells, figure: null, faults: [] };
  const said = { ...whatOf(cell), nil: isNil, value: isNil ? '' : cell('value') };
  const faults = faultsOf(said, cell);
  const { indicator, place, qualifier } = said;
  if (faults.length > 0 || indicator === null || place === null || qualifier === null) {
    return { cells, figure: null, faults };
  }
  const figure = { ...said, indicator, place, qualifier, site: cell('site') || null, note: cell('note') || null };
  const key = [indicator, figure.breakdown, place, figure.site].join('|');
  if (seen.has(key)) return { cells, figure: null, faults: ['repeated'] };
  seen.add(key);
  return { cells, figure, faults: [] };
}

type Cell = (column: Column) => string;

function whatOf(cell: Cell) {
  return {
    indicator: INDICATOR_NAMES.get(foldKhmer(cell('indicator'))) ?? null,
    breakdown: BREAKDOWN_NAMES.get(foldKhmer(cell('breakdown'))) ?? null,
    place: cell('place') === '' ? NATION : (PLACE_NAMES.get(foldKhmer(cell('place'))) ?? null),
    qualifier:
      cell('qualifier') === '' ? ('exact' as const) : (QUALIFIER_NAMES.get(foldKhmer(cell('qualifier'))) ?? null),
  };
}

type What = ReturnType<typeof whatOf> & { nil: boolean; value: string };

function faultsOf({ indicator, breakdown, place, qualifier, nil, value }: What, cell: Cell): TableFault[] {
  const isFormula = value.startsWith('=');
  const hasPart = cell('breakdown') !== '';
  const fits = breakdown !== null && indicator !== null && breakdownsOf(indicator).includes(breakdown);
  const wrong: [TableFault, boolean][] = [
    ['indicator', indicator === null],
    ['breakdown', hasPart && indicator !== null && !fits],
    ['place', place === null],
    ['qualifier', qualifier === null],
    ['formula', isFormula],
    ['value', !nil && !isFormula && readCount(value).status !== 'read'],
    ['nil', nil && indicator !== null && INDICATORS[indicator].kind !== 'flow'],
  ];
  return wrong.flatMap(([fault, isWrong]) => (isWrong ? [fault] : []));
}

const YES = new Set(['x', 'yes', 'nil', 'true', '1', 'គ្មាន', 'បាទ', 'ចាស'].map(foldKhmer));

function isYes(cell: string): boolean {
  return YES.has(foldKhmer(cell));
}

const INDICATOR_NAMES = namesOf(INDICATOR_CODES, (code) =>
  LANGUAGES.flatMap((language) => [indicatorLabel(code, language, 'short'), indicatorLabel(code, language, 'long')]),
);
const BREAKDOWN_NAMES = namesOf(BREAKDOWN_CODES, (code) => LANGUAGES.map((language) => breakdownLabel(code, language)));
const QUALIFIER_NAMES = namesOf(QUALIFIERS, (code) => LANGUAGES.map((language) => qualifierLabel(code, language)));
const PLACE_NAMES = namesOf(PLACES.map(({ code }) => code).toReversed(), (code) =>
  LANGUAGES.flatMap((language) => [placeLabel(code, language), placeWithKind(code, language)]),
);

/** Codes by their own and by their names in both languages; of two with one name the later in the list stands. */
function namesOf<Code extends string>(codes: readonly Code[], labels: (code: Code) => string[]): Map<string, Code> {
  return new Map(
    codes.flatMap((code) => [code, ...labels(code)].map((name): [string, Code] => [foldKhmer(name), code])),
  );
}

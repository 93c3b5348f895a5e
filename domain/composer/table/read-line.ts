import { type Amount, MAX_PRINTED } from '@/domain/figures';
import { type BreakdownCode, breakdownsOf, INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { amountsFor } from '@/domain/intervals';
import { NATION } from '@/domain/places';
import { foldKhmer } from '@/domain/text/fold';
import { formatCount } from '@/domain/wording/numbers';
import { cellWords, countOf, NO_RESULT, type SheetCell } from './cell';
import { type CellFault, cellName, type TableFault, type TableFigure } from './figure';
import type { Column, LineToRead } from './layout';
import { amountNamed, breakdownNamed, countedNamed, placeNamed, qualifierNamed } from './names';
import { readWhen } from './read-when';

/** What was read from one line. `column`: the column of the number. */
export type LineRead = { figures: { figure: TableFigure; column: number }[]; faults: CellFault[] };

const YES = new Set(['x', 'yes', 'nil', 'true', '1', 'គ្មាន', 'បាទ', 'ចាស'].map(foldKhmer));

/** Reads a line that names what it counts, as in our own table. A line without a number gives no figure and no fault. */
export function readLine(line: LineToRead): LineRead {
  const given = readCells(line);
  if (given.words('value') === '' && !given.isNil) return { figures: [], faults: [] };
  const faults = [...faultsOf(given), ...numberFaults(given)].flatMap(([code, column]) =>
    code ? [{ code, column: at(line, column), read: given.words(column) }] : [],
  );
  const { indicator, place, qualifier } = given;
  if (faults.length > 0 || indicator === null || place === null || qualifier === null) return { figures: [], faults };
  const column = at(line, given.isNil ? 'nil' : 'value');
  const value = given.isNil ? { value: '' } : writtenValue(given.cell('value'), indicator);
  const figure = {
    ...{ indicator, breakdown: given.breakdown, place, qualifier, ...value, nil: given.isNil, when: given.when.when },
    ...{ site: given.words('site') || null, note: given.words('note') || null, from: fromOf(line, column) },
  };
  return { figures: [{ figure, column }], faults: [] };
}

type LineWords = ReturnType<typeof readCells>;

function readCells(line: LineToRead) {
  const cell = (column: Column): SheetCell => line.cells[at(line, column)] ?? '';
  const words = (column: Column) => cellWords(cell(column)).trim();
  return { ...whatOf(words), cell, words, isNil: YES.has(foldKhmer(words('nil'))), when: readWhen(cell('when')) };
}

type Fault = [TableFault | null, Column];

function faultsOf({ indicator, breakdown, hasPart, place, qualifier, when }: LineWords): Fault[] {
  const fits = breakdown !== null && indicator !== null && breakdownsOf(indicator).includes(breakdown);
  return [
    [indicator === null ? 'indicator' : null, 'indicator'],
    [hasPart && indicator !== null && !fits ? 'breakdown' : null, 'breakdown'],
    [place === null ? 'place' : null, 'place'],
    [qualifier === null ? 'qualifier' : null, 'qualifier'],
    [when.isRead ? null : 'when', 'when'],
  ];
}

function numberFaults({ indicator, isNil, cell }: LineWords): Fault[] {
  if (!isNil) return [[valueFault(cell('value'), indicator), 'value']];
  return [[indicator !== null && INDICATORS[indicator].kind !== 'flow' ? 'nil' : null, 'nil']];
}

function at({ layout }: LineToRead, column: Column): number {
  return layout.roles.findIndex((role) => role?.is === column);
}

function whatOf(words: (column: Column) => string) {
  const counted = countedNamed(words('indicator'));
  const part = words('breakdown');
  // "Schools closed" already names the breakdown. A breakdown column must then name the same one.
  const breakdown: BreakdownCode | null = part === '' ? (counted?.breakdown ?? null) : breakdownNamed(part);
  const isOther = counted !== null && counted.breakdown !== null && counted.breakdown !== breakdown;
  return {
    indicator: counted?.indicator ?? null,
    breakdown: isOther ? null : breakdown,
    hasPart: part !== '' || counted?.breakdown != null,
    place: words('place') === '' ? NATION : placeNamed(words('place')),
    qualifier: words('qualifier') === '' ? ('exact' as const) : qualifierNamed(words('qualifier')),
  };
}

/** Words that say how many, where they fit what is counted: "hundreds", ភាគច្រើន. */
function amountIn(cell: SheetCell, indicator: IndicatorCode | null): Amount | null {
  const amount = typeof cell === 'string' ? amountNamed(cell) : null;
  return amount !== null && indicator !== null && amountsFor(indicator).includes(amount) ? amount : null;
}

/** Why a cell says no count; null = it does, in digits or in words. */
export function valueFault(cell: SheetCell, indicator: IndicatorCode | null): TableFault | null {
  if (amountIn(cell, indicator) !== null) return null;
  if (typeof cell === 'object' && 'fault' in cell) return cell.fault === NO_RESULT ? 'no_result' : 'value';
  if (typeof cell === 'string' && cell.trim().startsWith('=')) return 'formula';
  return countOf(cell).status === 'read' ? null : 'value';
}

/** Typed words stay as they are, but for an amount; a number of a spreadsheet is written with its groups. */
export function writtenValue(cell: SheetCell, indicator: IndicatorCode): Pick<TableFigure, 'value' | 'amount'> {
  const amount = amountIn(cell, indicator);
  return amount === null ? { value: writtenCount(cell) } : { value: '', amount };
}

function writtenCount(cell: SheetCell): string {
  return typeof cell === 'number' ? formatCount(cell, 'en') : cellWords(cell).trim();
}

/** The text of the line, so that a second person sees where a figure comes from. */
export function fromOf({ cells, line }: LineToRead, column: number): TableFigure['from'] {
  const words = cells.map((cell) => cellWords(cell).trim()).filter((text) => text !== '');
  return { cell: cellName(column, line), words: words.join(' · ').slice(0, MAX_PRINTED) };
}

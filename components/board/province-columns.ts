import type { ShownReading } from '@/domain/board/current';
import type { ProvinceRow } from '@/domain/board/provinces/rows';
import type { SourceCode } from '@/domain/sources';
import { toInstant, type When } from '@/domain/when';

/** A column of the provinces table: its figures in the order of the rows, and the moment that most of them share. */
export type ProvinceColumn = { name: ColumnName; figures: (ShownReading | null)[]; asOf: When | null };

type ColumnName = 'displaced' | 'schools' | 'health';

const FIELD_OF: Record<ColumnName, 'displaced' | 'schoolsClosed' | 'healthFacilitiesClosed'> = {
  displaced: 'displaced',
  schools: 'schoolsClosed',
  health: 'healthFacilitiesClosed',
};

const NAMES: readonly ColumnName[] = ['displaced', 'schools', 'health'];

/** One report counts many provinces at one moment. The column names it once; a row repeats only a different moment. */
export function provinceColumns(rows: readonly ProvinceRow[]): ProvinceColumn[] {
  return NAMES.map((name) => {
    const figures = rows.map((row) => row[FIELD_OF[name]]);
    return { name, figures, asOf: mostCommon(figures.flatMap((figure) => figure?.asOf ?? [])) };
  });
}

export function sourcesOf(columns: readonly ProvinceColumn[]): SourceCode[] {
  return [...new Set(columns.flatMap(({ figures }) => figures.flatMap((figure) => figure?.source ?? [])))];
}

function mostCommon(moments: readonly When[]): When | null {
  const times = (moment: When) => moments.filter((other) => other === moment).length;
  return moments.toSorted((a, b) => times(b) - times(a))[0] ?? null;
}

export function newestOf(rows: readonly ProvinceRow[]): When | null {
  const moments = rows.flatMap(({ latest }) => latest?.asOf ?? []);
  return moments.toSorted((a, b) => toInstant(b) - toInstant(a))[0] ?? null;
}

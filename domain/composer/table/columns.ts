import { foldKhmer } from '@/domain/text/fold';
import { cellWords, isEmptyCell, type SheetCell } from './cell';
import { isTag, roleOfTag } from './hxl';
import type { Column, ColumnRole, TableLayout } from './layout';
import { countedNamed } from './names';

/** Headings of our own pages, besides the codes. */
const HEADINGS: Record<Column, readonly string[]> = {
  indicator: ['what is counted', 'រាប់អ្វី'],
  breakdown: ['part or kind', 'ផ្នែក ឬប្រភេទ'],
  place: ['province', 'ទីកន្លែង', 'ខេត្ត'],
  site: ['named camp or centre', 'ឈ្មោះជំរំ ឬមណ្ឌល'],
  qualifier: ['how the source words it', 'របៀបដែលប្រភពសរសេរ'],
  value: ['number', 'how many', 'តម្លៃ', 'តួលេខ', 'ចំនួន'],
  nil: ['nil report', 'no new ones', 'គ្មានករណីថ្មី'],
  note: ['កំណត់ចំណាំ'],
  error: ['fault', 'កំហុស'],
  when: ['as of', 'date', 'day', 'គិតត្រឹម', 'កាលបរិច្ឆេទ', 'ថ្ងៃ'],
};
const ROLES = new Map(
  Object.entries(HEADINGS).flatMap(([column, names]) =>
    [column, ...names].map((name) => [foldKhmer(name), column as Column] as const),
  ),
);
/** A title, a source or a logo may come before the table. */
const MOST_LINES_ABOVE = 30;

export function roleNamed(heading: string): ColumnRole | null {
  const is = ROLES.get(foldKhmer(heading));
  if (is) return { is };
  const counted = countedNamed(heading);
  return counted && { is: 'count', counted };
}

/** How to read the table, from its own headings; null = a person has to choose. */
export function layoutOf(rows: readonly (readonly SheetCell[])[]): TableLayout | null {
  const heads = rows.slice(0, MOST_LINES_ABOVE);
  const tags = heads.findIndex(isTagLine);
  if (tags >= 0) return tagLayout(rows[tags] ?? [], tags);
  const lines = heads.map((row) => row.map((cell) => (typeof cell === 'string' ? roleNamed(cell) : null)));
  const has = (roles: readonly (ColumnRole | null)[], is: ColumnRole['is']) => roles.some((role) => role?.is === is);
  const own = lines.findIndex((roles) => has(roles, 'indicator') && has(roles, 'value'));
  if (own >= 0) return { header: own, first: own + 1, roles: once(lines[own] ?? []), by: 'lines' };
  const wide = lines.findIndex((roles) => has(roles, 'count') && (has(roles, 'place') || countsIn(roles) > 1));
  return wide < 0 ? null : { header: wide, first: wide + 1, roles: headingRoles(lines[wide] ?? []), by: 'headings' };
}

export function isTagLine(row: readonly SheetCell[]): boolean {
  const said = row.filter((cell) => !isEmptyCell(cell));
  return said.length >= 2 && said.every((cell) => typeof cell === 'string' && isTag(cell));
}

function tagLayout(row: readonly SheetCell[], at: number): TableLayout | null {
  const roles = row.map((cell) => roleOfTag(cellWords(cell)));
  return countsIn(roles) === 0 ? null : { header: Math.max(0, at - 1), first: at + 1, roles, by: 'tags' };
}

function countsIn(roles: readonly (ColumnRole | null)[]): number {
  return roles.filter((role) => role?.is === 'count').length;
}

/** In a table of lines, only the first column of each name counts, and no heading names a count. */
function once(roles: readonly (ColumnRole | null)[]): (ColumnRole | null)[] {
  return roles.map((role, at) => {
    const isFirst = roles.findIndex((other) => other?.is === role?.is) === at;
    return role?.is !== 'count' && isFirst ? role : null;
  });
}

/** In a table of counts, the other columns can only be places, days and notes. */
function headingRoles(roles: readonly (ColumnRole | null)[]): (ColumnRole | null)[] {
  return roles.map((role) =>
    role !== null && ['count', 'place', 'site', 'when', 'note'].includes(role.is) ? role : null,
  );
}

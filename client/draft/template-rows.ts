import { lineKeyOf, type Template } from '@/domain/composer/template';
import { emptyRow, type FigureRow, type UpdateForm } from './form/update-form';

/** The rows of a form, with the lines of the last report added. A line that is there already does not change. */
export function withTemplate({ figures, place: common }: UpdateForm, template: Template): FigureRow[] {
  const begun = figures.filter(({ indicator, value }) => indicator !== '' || value !== '');
  const known = new Set(begun.map((row) => keyOf(row, common)));
  const lines = template.lines.filter((line) => !known.has(lineKeyOf(line)));
  return [...begun, ...lines.map(({ breakdown, site, ...line }) => toRow({ ...line, breakdown, site }))];
}

function toRow({ indicator, breakdown, place, site, qualifier }: Template['lines'][number]): FigureRow {
  return { ...emptyRow(), indicator, place, qualifier, breakdown: breakdown ?? '', site: site ?? '' };
}

function keyOf({ indicator, breakdown, place, site }: FigureRow, common: string): string {
  return lineKeyOf({ indicator, breakdown: breakdown || null, place: place || common, site: site || null });
}

/** A line without its number yet. */
export function isEmptyLine({ indicator, valueKind, value }: FigureRow): boolean {
  return indicator !== '' && valueKind === 'number' && value.trim() === '';
}

/** A row in which nobody has typed yet. */
export function isUntouched(row: FigureRow): boolean {
  return JSON.stringify(row) === JSON.stringify(emptyRow());
}

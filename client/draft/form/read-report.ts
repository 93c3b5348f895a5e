import type { FieldFault } from '@/domain/outcome';
import type { DraftContent, FigureRow, FormReading, UpdateForm } from './form-values';
import { orNull } from './or-null';
import { readPeriod } from './read-period';
import { readValue } from './read-value';

export function readReport(form: UpdateForm, now: number): FormReading {
  const { faults, ...period } = readPeriod(form, now);
  const rows = form.figures.map((row, index) => readRow(row, `figures.${index}`, form));
  return {
    content: {
      ...(faults.length === 0 && period),
      ...(form.late !== '' && { late: form.late }),
      ...checkNoteOf(form),
      figures: rows.map(({ content }) => content),
    },
    faults: [...faults, ...rows.flatMap((row) => row.faults), ...faultsOfNothing(form)],
  };
}

function checkNoteOf({ checkKm, checkEn }: UpdateForm): DraftContent {
  const checkNote = { km: orNull(checkKm), en: orNull(checkEn) };
  return checkNote.km === null && checkNote.en === null ? {} : { checkNote };
}

function faultsOfNothing({ figures, textKm, textEn }: UpdateForm): FieldFault[] {
  const isEmpty = figures.length === 0 && orNull(textKm) === null && orNull(textEn) === null;
  return isEmpty ? [{ path: 'textKm', code: 'update.empty' }] : [];
}

function readRow(row: FigureRow, path: string, { place }: UpdateForm): FormReading {
  const value = readValue(row);
  const faults: FieldFault[] = [];
  if (row.indicator === '') faults.push({ path: `${path}.indicator`, code: 'indicator.missing' });
  if (!value.ok) faults.push({ path: `${path}.value`, ...value.fault });
  if (row.found?.isAccepted === false) faults.push({ path: `${path}.value`, code: 'figure.unaccepted' });
  const content: DraftContent = {
    ...(row.indicator !== '' && { indicator: row.indicator }),
    breakdown: row.breakdown || null,
    place: row.place || place,
    site: orNull(row.site),
    ...(value.ok && { value: value.value }),
    qualifier: row.valueKind === 'number' ? row.qualifier : 'exact',
    nil: row.valueKind === 'nil',
    provisional: row.provisional,
    note: orNull(row.note),
    ...originOf(row),
  };
  return { content, faults };
}

/** Who says it and in which words, where that is its own. */
function originOf(row: FigureRow): DraftContent {
  return {
    ...(row.source !== '' && { source: row.source }),
    ...(row.printed !== '' && { asPrinted: row.printed }),
    ...keptOf(row),
  };
}

/** A figure that is corrected keeps its line, its own period and where it was read. */
function keptOf({ kept }: FigureRow): DraftContent {
  if (kept === null) return {};
  return { ...(kept.line !== null && { line: kept.line }), via: kept.via, ...kept.period };
}

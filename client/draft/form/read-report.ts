import { MAX_VALUE } from '@/domain/figures';
import type { FieldFault } from '@/domain/outcome';
import { type ReadCount, readCount } from '@/domain/text/counts';
import { readPeriod } from './read-period';
import { type DraftContent, type FigureRow, type FormReading, orNull, type UpdateForm } from './update-form';

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

/** Its own source and its printed words, when it has them. */
function originOf(row: FigureRow): DraftContent {
  return {
    ...(row.source !== '' && { source: row.source }),
    ...(row.printed !== '' && { asPrinted: row.printed }),
    ...keptOf(row),
  };
}

/** A corrected figure keeps its line, its own period and its origin. */
function keptOf({ kept }: FigureRow): DraftContent {
  if (kept === null) return {};
  return { ...(kept.line !== null && { line: kept.line }), via: kept.via, ...kept.period };
}

type Fault = Omit<FieldFault, 'path'>;
export type ValueReading = { ok: true; value: number | null } | { ok: false; fault: Fault };

/** "Not known" is a choice of its own; an empty field is a fault and never 0. */
export function readValue({ valueKind, value }: Pick<FigureRow, 'valueKind' | 'value'>): ValueReading {
  if (valueKind === 'not_known') return { ok: true, value: null };
  if (valueKind === 'nil') return { ok: true, value: 0 };
  const read = readCount(value);
  if (read.status === 'read') return { ok: true, value: read.value };
  return { ok: false, fault: read.status === 'empty' ? { code: 'value.missing' } : faultOf(read) };
}

function faultOf({ reason, reading }: Extract<ReadCount, { status: 'refused' }>): Fault {
  if (reason === 'negative') return { code: 'value.negative' };
  if (reason === 'decimal') return { code: 'value.not_integer' };
  if (reason === 'too_large') return { code: 'value.too_large', params: { most: MAX_VALUE } };
  return { code: 'value.unreadable', params: { typed: reading } };
}

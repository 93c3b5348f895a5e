import type { Qualifier } from '@/domain/figures';
import { type BreakdownCode, INDICATORS, type IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { FieldFault } from '@/domain/protocol/outcome';
import type { SourceCode } from '@/domain/sources';
import type { Bilingual } from '@/domain/updates';
import type { When } from '@/domain/when';
import type { FigureRow, UpdateForm } from './form-values';
import { readPeriod } from './read-period';
import { readValue } from './read-value';

/** One figure as `POST /api/v1/updates` takes it. */
export type FigureJson = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  value: number | null;
  qualifier: Qualifier;
  nil: boolean;
  provisional: boolean;
  note: string | null;
};

/** A report as `POST /api/v1/updates` takes it. */
export type ReportJson = {
  kind: 'report';
  reference: string | null;
  source: SourceCode;
  text: Bilingual;
  periodStart: When | null;
  periodEnd: When | null;
  figures: FigureJson[];
};

/** `faults` are named by the form's own fields, in the order in which they stand on the page. */
export type FormReading = { ok: true; report: ReportJson } | { ok: false; faults: FieldFault[] };

/** Turns what was typed into what is sent, or says all that stands against it. `now`: server time, ms. */
export function readForm(form: UpdateForm, now: number): FormReading {
  const period = readPeriod(form, now);
  const faults: FieldFault[] = [];
  if (form.source === '') faults.push({ path: 'source', code: 'source.missing' });
  faults.push(...period.faults);
  const figures = form.figures.flatMap((row, index) => readRow(row, { index, form, faults }) ?? []);
  const text = { km: orNull(form.textKm), en: orNull(form.textEn) };
  if (form.figures.length === 0 && text.km === null && text.en === null) {
    faults.push({ path: 'textKm', code: 'update.empty' });
  }
  if (faults.length > 0 || form.source === '') return { ok: false, faults };
  const { periodStart, periodEnd } = period;
  const reference = orNull(form.reference);
  return {
    ok: true,
    report: { kind: 'report', reference, source: form.source, text, periodStart, periodEnd, figures },
  };
}

type RowContext = { index: number; form: UpdateForm; faults: FieldFault[] };

function readRow(row: FigureRow, { index, form, faults }: RowContext): FigureJson | null {
  if (row.indicator === '') faults.push({ path: `figures.${index}.indicator`, code: 'indicator.missing' });
  const value = readValue(row);
  if (!value.ok) faults.push({ path: `figures.${index}.value`, ...value.fault });
  if (row.indicator === '' || !value.ok) return null;
  return {
    indicator: row.indicator,
    breakdown: row.breakdown || null,
    place: row.place || form.place,
    site: orNull(row.site),
    value: value.value,
    qualifier: row.valueKind === 'number' ? row.qualifier : 'exact',
    nil: row.valueKind === 'nil',
    provisional: row.provisional,
    note: orNull(row.note),
  };
}

function orNull(text: string): string | null {
  return text.trim() || null;
}

/** "No new … in the period" can only be said of what belongs to a period. */
export function mayBeNil(indicator: IndicatorCode | ''): boolean {
  return indicator !== '' && INDICATORS[indicator].kind === 'flow';
}

const FIELD_OF: Record<string, string> = {
  periodStart: 'startDay',
  periodEnd: 'endDay',
  text: 'textKm',
  'text.km': 'textKm',
  'text.en': 'textEn',
};

/** The form's field for a path of the sent JSON. */
export function toFormFault(fault: FieldFault): FieldFault {
  const path = FIELD_OF[fault.path] ?? fault.path.replace(/^(figures\.\d+)\.nil$/, '$1.value');
  return { ...fault, path };
}

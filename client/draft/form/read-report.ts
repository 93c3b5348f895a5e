import { type Amount, MAX_VALUE } from '@/domain/figures';
import type { FieldFault } from '@/domain/outcome';
import { orNull } from '@/domain/text/clean-text';
import { type ReadCount, readCount } from '@/domain/text/counts';
import { frameStatus, knownPageDay } from './frame';
import { type PeriodReading, readOwnPeriod, readPeriod } from './read-period';
import type { FramePart } from './report-frame';
import { readStatements } from './statement-row';
import type { DraftContent, FigureRow, FormReading, UpdateForm } from './update-form';

export function readReport(form: UpdateForm, now: number): FormReading {
  const { faults, ...period } = readPeriod(form, now);
  const rows = form.figures.map((row, index) => readRow({ row, path: `figures.${index}`, form }, now));
  const words = readStatements(form.statements);
  return {
    content: {
      // A day in the future can be read, because lists name the draft by it. The server refuses it.
      ...(faults.every(({ code }) => code === 'period.in_future') && period),
      ...(form.late !== '' && { late: form.late }),
      ...checkNoteOf(form),
      ...viaOf(form),
      ...(form.affected.length > 0 && { affected: form.affected }),
      ...(words.statements.length > 0 && { statements: words.statements }),
      figures: rows.map(({ content }) => content),
    },
    faults: [
      ...faults,
      ...faultsOfFrame(form),
      ...rows.flatMap((row) => row.faults),
      ...words.faults,
      ...faultsOfNothing(form),
    ],
  };
}

function checkNoteOf({ checkKm, checkEn }: UpdateForm): DraftContent {
  const checkNote = { km: orNull(checkKm), en: orNull(checkEn) };
  return checkNote.km === null && checkNote.en === null ? {} : { checkNote };
}

/**
 * The outlet that printed the report; its day is the day of the page. Without an outlet and an address, the figures keep that
 * day.
 */
function viaOf(form: UpdateForm): DraftContent {
  const [outlet, url] = [orNull(form.outlet), orNull(form.url)];
  return outlet === null && url === null ? {} : { via: { outlet, url, publishedOn: knownPageDay(form) } };
}

function faultsOfNothing({ figures, statements, textKm, textEn }: UpdateForm): FieldFault[] {
  const isEmpty = figures.length + statements.length === 0 && orNull(textKm) === null && orNull(textEn) === null;
  return isEmpty ? [{ path: 'textKm', code: 'update.empty' }] : [];
}

/** Nobody has accepted what the text says of the report as a whole. */
function faultsOfFrame(form: UpdateForm): FieldFault[] {
  const isOpen = (part: FramePart) => frameStatus(form, part) === 'proposed';
  return [
    ...(isOpen('source') ? [{ path: 'source', code: 'source.unaccepted' }] : []),
    ...(isOpen('period') ? [{ path: 'endDay', code: 'period.unaccepted' }] : []),
  ];
}

type RowToRead = { row: FigureRow; path: string; form: UpdateForm };

function readRow({ row, path, form }: RowToRead, now: number): FormReading {
  const value = readValue(row);
  const own = row.own && readOwnPeriod(row.own, `${path}.own`, now);
  const content: DraftContent = {
    ...(row.indicator !== '' && { indicator: row.indicator }),
    breakdown: row.breakdown || null,
    place: row.place || form.place,
    site: orNull(row.site),
    ...contentOf(value),
    qualifier: row.valueKind === 'number' ? row.qualifier : 'exact',
    nil: row.valueKind === 'nil',
    provisional: row.provisional,
    note: orNull(row.note),
    ...originOf(row, form),
    ...(own && ownContent(own, row)),
  };
  return { content, faults: [...faultsOfRow(row, path, value), ...(own?.faults ?? [])] };
}

/** What cannot be read is left out, so that no server takes the rest for the whole. */
function contentOf(read: ValueReading): DraftContent {
  if (!read.ok) return {};
  return { value: read.value, ...(read.amount && { amount: read.amount }) };
}

function faultsOfRow({ indicator, found, valueKind }: FigureRow, path: string, value: ValueReading): FieldFault[] {
  return [
    ...(indicator === '' ? [{ path: `${path}.indicator`, code: 'indicator.missing' }] : []),
    ...(value.ok ? [] : [{ path: `${path}.${valueKind === 'words' ? 'amount' : 'value'}`, ...value.fault }]),
    ...(found?.isAccepted === false ? [{ path: `${path}.value`, code: 'figure.unaccepted' }] : []),
  ];
}

/** What cannot be read stays as it was typed. If it were left out, the figure would get the day of the report. */
function ownContent({ faults, periodStart, periodEnd }: PeriodReading, { own }: FigureRow): DraftContent {
  return faults.length === 0 ? { periodStart, periodEnd } : { periodEnd: own?.endDay ?? '' };
}

/** Its own source and its printed words, when it has them. */
function originOf(row: FigureRow, form: UpdateForm): DraftContent {
  return {
    ...(row.source !== '' && { source: row.source }),
    ...(row.printed !== '' && { asPrinted: row.printed }),
    ...keptOf(row, form),
  };
}

/** A corrected figure keeps its line and its origin. A new figure of a page gets the day of that page. */
function keptOf({ kept, found }: FigureRow, form: UpdateForm): DraftContent {
  if (kept !== null) return { ...(kept.line !== null && { line: kept.line }), ...(kept.via && { via: kept.via }) };
  if ('via' in viaOf(form)) return {};
  const publishedOn = knownPageDay(form);
  const isOfPage = found !== null && found.cell === undefined;
  return publishedOn !== null && isOfPage ? { via: { outlet: null, url: null, publishedOn } } : {};
}

type Fault = Omit<FieldFault, 'path'>;
export type ValueReading = { ok: true; value: number | null; amount?: Amount } | { ok: false; fault: Fault };

/** "Not known" is a choice of its own; an empty field is a fault and never 0. */
export function readValue({
  valueKind,
  value,
  amount,
}: Pick<FigureRow, 'valueKind' | 'value' | 'amount'>): ValueReading {
  if (valueKind === 'words') return readAmount(amount);
  if (valueKind === 'not_known') return { ok: true, value: null };
  if (valueKind === 'nil') return { ok: true, value: 0 };
  const read = readCount(value);
  if (read.status === 'read') return { ok: true, value: read.value };
  return { ok: false, fault: read.status === 'empty' ? { code: 'value.missing' } : faultOf(read) };
}

function readAmount(amount: Amount | ''): ValueReading {
  return amount === '' ? { ok: false, fault: { code: 'amount.missing' } } : { ok: true, value: null, amount };
}

function faultOf({ reason, reading }: Extract<ReadCount, { status: 'refused' }>): Fault {
  if (reason === 'negative') return { code: 'value.negative' };
  if (reason === 'decimal') return { code: 'value.not_integer' };
  if (reason === 'too_large') return { code: 'value.too_large', params: { most: MAX_VALUE } };
  return { code: 'value.unreadable', params: { typed: reading } };
}

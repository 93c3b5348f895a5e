import type { PublishUpdateJson } from '@/domain/entries/publish-update';
import { codeOfReportName, type PlaceCode } from '@/domain/places';
import type { ReportRow } from './rows';

export type ReportJson = Extract<PublishUpdateJson, { kind: 'report' }>;
type FigureJson = ReportJson['figures'][number];

/** Makes one report of each `report_id`, in the order of their first rows; its rows keep the order of the file. */
export function toReports(rows: readonly ReportRow[]): ReportJson[] {
  return [...groupById(rows)].map(([reference, own]) => toReport(reference, own));
}

function groupById(rows: readonly ReportRow[]): Map<string, ReportRow[]> {
  const groups = new Map<string, ReportRow[]>();
  for (const row of rows) groups.set(row.report_id, [...(groups.get(row.report_id) ?? []), row]);
  return groups;
}

/** A report takes the period of most of its rows; every figure keeps its own period. */
function toReport(reference: string, rows: readonly ReportRow[]): ReportJson {
  return {
    kind: 'report',
    reference,
    source: onlySource(rows) as ReportJson['source'],
    periodStart: orNull(commonest(rows.map((row) => row.period_start))),
    periodEnd: orNull(commonest(rows.map((row) => row.period_end))),
    text: { km: null, en: null },
    figures: rows.map(toFigure),
  };
}

/** The casts in this file are safe, because `PublishUpdate` checks the report when it is posted. */
function toFigure(row: ReportRow): FigureJson {
  return {
    indicator: row.metric as FigureJson['indicator'],
    breakdown: orNull(row.disaggregation) as FigureJson['breakdown'],
    place: placeOfRow(row),
    site: siteOf(row),
    value: countOf(row),
    qualifier: row.qualifier as FigureJson['qualifier'],
    nil: row.note.startsWith('nil report'),
    provisional: false,
    periodStart: orNull(row.period_start),
    periodEnd: orNull(row.period_end),
    via: { outlet: orNull(row.published_via), url: orNull(row.url), publishedOn: orNull(row.published_on) },
    note: orNull(row.note),
  };
}

function onlySource(rows: readonly ReportRow[]): string {
  const sources = new Set(rows.map((row) => row.source_org));
  const [source] = sources;
  if (source === undefined || sources.size > 1)
    throw new Error(`Report ${rows[0]?.report_id}: one source a report, not ${sources.size}.`);
  return source;
}

function placeOfRow(row: ReportRow): PlaceCode {
  const code = codeOfReportName(row.province);
  if (code === null) throw new Error(`Report ${row.report_id}: no province is called "${row.province}".`);
  return code;
}

function countOf(row: ReportRow): number | null {
  if (row.value === '') return null;
  if (!/^\d+$/.test(row.value)) throw new Error(`Report ${row.report_id}: "${row.value}" is no count.`);
  return Number(row.value);
}

/** The table names a camp or centre only in the note. Several that are counted together are one site with that name. */
function siteOf({ metric, note }: ReportRow): string | null {
  if (metric !== 'site_population') return null;
  const list = /^\w+ centres together: (.+)$/.exec(note)?.[1];
  return orNull(list ?? note);
}

/** The most common value; if two are equally common, the first. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce<[string, number]>((most, next) => (next[1] > most[1] ? next : most), ['', 0])[0];
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

import type { Figure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import type { EventContent, NoticeContent, ReportContent, UpdateContent, UpdateKind } from '@/domain/updates';
import { dayOf, hourOf, type When, whenAt } from '@/domain/when';
import type { Content } from './form-model';
import { emptyForm, emptyRow, type FigureRow, type KeptFigure, type UpdateForm } from './form-values';

/** What was typed without this form, by a program: read as far as it goes. */
export function fromContent(kind: UpdateKind, content: Content): UpdateForm {
  const { periodStart = null, periodEnd = null, figures = [], text } = content;
  const common = { periodStart, periodEnd, via: NO_VIA };
  const rows = Array.isArray(figures) ? figures.map((figure) => ({ ...NO_FIGURE, ...common, ...figure })) : [];
  // Nobody has checked it yet: the form shows what is there, and submitting reads it strictly.
  const read = { ...NOTHING, ...common, ...content, text: text ?? NO_TEXT, figures: rows, kind } as unknown;
  // That there is no date has to be said; leaving it out says nothing.
  return { ...toForm(read as UpdateContent), undated: kind === 'report' && content.periodEnd === null };
}

const NO_VIA = { outlet: null, url: null, publishedOn: null };
const NO_TEXT = { km: null, en: null };
const NO_FIGURE = { line: null, indicator: '', place: NATION, value: null, qualifier: 'exact', provisional: false };
const NOTHING = {
  ...{ source: '', places: [], eventKind: '', when: null, placeText: null },
  ...{ until: '', priority: 'normal', audience: 'all' },
};

/** A released or submitted update as the form holds it. */
export function toForm(update: UpdateContent): UpdateForm {
  const common = {
    ...emptyForm(update.kind),
    source: update.source,
    reference: update.reference ?? '',
    textKm: update.text.km ?? '',
    textEn: update.text.en ?? '',
  };
  switch (update.kind) {
    case 'report':
      return { ...common, ...ofReport(update) };
    case 'event':
      return { ...common, ...ofEvent(update) };
    case 'notice':
      return { ...common, ...ofNotice(update) };
  }
}

function ofReport(report: ReportContent): Partial<UpdateForm> {
  const { periodStart, periodEnd, late, figures, checkNote } = report;
  return {
    ...{ startDay: toTypedDay(periodStart), startHour: toTypedHour(periodStart) },
    ...{ endDay: toTypedDay(periodEnd), endHour: toTypedHour(periodEnd) },
    undated: periodEnd === null,
    late: late ?? '',
    ...{ checkKm: checkNote?.km ?? '', checkEn: checkNote?.en ?? '' },
    place: placeOfAll(figures),
    figures: figures.map((figure) => toRow(figure, report)),
  };
}

/** The place that all figures share; else the country. */
function placeOfAll(figures: readonly Figure[]): string {
  const [first] = figures;
  return first && figures.every(({ place }) => place === first.place) ? first.place : NATION;
}

function toRow(figure: Figure, report: ReportContent): FigureRow {
  const { indicator, breakdown, place, site, qualifier, provisional, note } = figure;
  return {
    ...emptyRow(),
    ...{ indicator, qualifier, provisional },
    breakdown: breakdown ?? '',
    place: place === placeOfAll(report.figures) ? '' : place,
    site: site ?? '',
    note: note ?? '',
    ...toTypedValue(figure),
    kept: toKept(figure, report),
  };
}

function toTypedValue({ nil, value }: Figure): Pick<FigureRow, 'valueKind' | 'value'> {
  if (nil) return { valueKind: 'nil', value: '' };
  return value === null ? { valueKind: 'not_known', value: '' } : { valueKind: 'number', value: String(value) };
}

function toKept({ line, via, periodStart, periodEnd }: Figure, report: ReportContent): KeptFigure {
  const isOwn = periodStart !== report.periodStart || periodEnd !== report.periodEnd;
  return { line, via, period: isOwn ? { periodStart, periodEnd } : null };
}

function ofEvent({ eventKind, when, places, placeText, via }: EventContent): Partial<UpdateForm> {
  return {
    eventKind,
    whenDay: toTypedDay(when),
    whenHour: toTypedHour(when),
    places: places.length > 0 ? places.map((place) => ({ place })) : [{ place: '' }],
    placeText: placeText ?? '',
    outlet: via.outlet ?? '',
    url: via.url ?? '',
    publishedDay: toTypedDay(via.publishedOn),
  };
}

function ofNotice({ priority, until, audience }: NoticeContent): Partial<UpdateForm> {
  const instant = Date.parse(until);
  const end = Number.isNaN(instant) ? null : whenAt(instant);
  return { priority, audience, untilDay: toTypedDay(end), untilHour: toTypedHour(end) };
}

/** As one types it: day, month, year. */
export function toTypedDay(when: When | null): string {
  if (when === null) return '';
  const [year, month, date] = dayOf(when).split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

export function toTypedHour(when: When | null): string {
  return (when && hourOf(when)) ?? '';
}

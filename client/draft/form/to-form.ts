import type { Figure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import type { EventContent, NoticeContent, ReportContent, UpdateContent } from '@/domain/updates';
import { dayOf, hourOf, type When, whenAt } from '@/domain/when';
import { emptyForm, emptyRow, type FigureRow, type KeptFigure, type UpdateForm } from './update-form';

/** Turns a released or submitted update into a form. */
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

/** The place that all figures share, or else the country. */
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
    source: figure.source === report.source ? '' : figure.source,
    printed: figure.asPrinted ?? '',
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

/** As a person types it: day, month, year. */
export function toTypedDay(when: When | null): string {
  if (when === null) return '';
  const [year, month, date] = dayOf(when).split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

export function toTypedHour(when: When | null): string {
  return (when && hourOf(when)) ?? '';
}

import type { Figure } from '@/domain/figures';
import { NATION } from '@/domain/places';
import type { EventContent, NoticeContent, ReportContent, UpdateContent } from '@/domain/updates';
import { type When, whenAt } from '@/domain/when';
import { formatCount } from '@/domain/wording/numbers';
import { isSameVia, toActorRow } from './actor-row';
import { toStatementRow } from './statement-row';
import { toTypedDay, toTypedHour } from './typed-moment';
import { emptyForm, emptyRow, type FigureRow, type KeptFigure, type OwnPeriod, type UpdateForm } from './update-form';

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
  const { periodStart, periodEnd, late, figures, checkNote, via, affected = [], statements = [] } = report;
  return {
    ...{ startDay: toTypedDay(periodStart), startHour: toTypedHour(periodStart) },
    ...{ endDay: toTypedDay(periodEnd), endHour: toTypedHour(periodEnd) },
    undated: periodEnd === null,
    late: late ?? '',
    ...{ checkKm: checkNote?.km ?? '', checkEn: checkNote?.en ?? '' },
    ...{ outlet: via?.outlet ?? '', url: via?.url ?? '', pageDay: toTypedDay(via?.publishedOn ?? null) },
    affected: [...affected],
    statements: statements.map(toStatementRow),
    place: placeOfAll(figures),
    figures: figures.map((figure) => toRow(figure, report)),
  };
}

const NO_VIA = { outlet: null, url: null, publishedOn: null };

/** The place that all figures share, else the country. */
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
    own: isOfReport(figure, report) ? null : toOwnPeriod(figure),
    kept: toKept(figure, report),
  };
}

/** An outlet that is the report's own changes with the report's when that is corrected. */
function toKept({ line, via }: Figure, report: ReportContent): KeptFigure {
  return { line, via: isSameVia(via, report.via ?? NO_VIA) ? null : via };
}

function toTypedValue({ nil, value, amount }: Figure): Partial<FigureRow> {
  if (nil) return { valueKind: 'nil', value: '' };
  if (value === null && amount) return { valueKind: 'words', amount };
  if (value === null) return { valueKind: 'not_known', value: '' };
  // What a program stored may be any text.
  return { valueKind: 'number', value: Number.isSafeInteger(value) ? formatCount(value, 'en') : String(value) };
}

type Period = { periodStart: When | null; periodEnd: When | null };

function isOfReport({ periodStart, periodEnd }: Period, report: Period): boolean {
  return periodStart === report.periodStart && periodEnd === report.periodEnd;
}

export function toOwnPeriod({ periodStart, periodEnd }: Period): OwnPeriod {
  return {
    ...{ startDay: toTypedDay(periodStart), startHour: toTypedHour(periodStart) },
    ...{ endDay: toTypedDay(periodEnd), endHour: toTypedHour(periodEnd) },
  };
}

function ofEvent({ source, eventKind, when, places, placeText, via, ...more }: EventContent): Partial<UpdateForm> {
  return {
    eventKind,
    whenDay: toTypedDay(when),
    whenHour: toTypedHour(when),
    whenEndDay: toTypedDay(more.whenEnd ?? null),
    whenEndHour: toTypedHour(more.whenEnd ?? null),
    sites: (more.sites ?? []).join('\n'),
    actors: (more.actors ?? []).map((actor) => toActorRow(actor, { source, via })),
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

import { newestMeasure, type ProvinceMeasure } from '@/domain/board/provinces/shades';
import type { Series } from '@/domain/board/series';
import type { Services } from '@/domain/board/services';
import { ANNEXES, type Annex } from '@/domain/briefing/briefing';
import type { Edition, EditionFacts } from '@/domain/briefing/edition/edition';
import type { ProvinceView } from '@/domain/settings';
import { formatShortDay, formatWhen } from '@/domain/wording/dates';
import { indicatorLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
import { LANGUAGES, type Style } from '@/domain/wording/language';
import { MAP_NOTES, MAP_ORIGIN, measureLabel } from '@/domain/wording/province-picture';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { displacementDrawing } from './drawing/displacement';
import { mapDrawing, tileDrawing } from './drawing/map';
import { closedRows, countOf, servicesDrawing } from './drawing/services';
import { heading, type PaperBlock, type PaperChart, text } from './paper';
import { paperWord } from './paper-words';
import { provincesOf } from './press-sheet';

/** `view`: how this installation shows provinces; only a map draws boundaries. */
export type AnnexOptions = { wording: Style; view: ProvinceView };

/** What the briefing asks to lay beside its texts, in one order: charts, the table by province, the map. */
export function annexBlocks({ texts, facts }: Edition, options: AnnexOptions): PaperBlock[] {
  return ANNEXES.filter((annex) => texts.content.annexes.includes(annex)).flatMap((annex) => {
    if (annex === 'provinces') return provincesOf(facts.provinces ?? [], options.wording);
    const chart = chartOf(facts, annex, options);
    return chart === null
      ? [heading(paperWord(annex, options.wording)), text(paperWord('nothing', options.wording))]
      : [heading(chart.title), chart];
  });
}

/** Null: no report has told anything of it. */
export function chartOf(
  facts: EditionFacts,
  annex: Exclude<Annex, 'provinces'>,
  options: AnnexOptions,
): PaperChart | null {
  return CHARTS[annex](facts, options);
}

const CHARTS: Record<Exclude<Annex, 'provinces'>, (facts: EditionFacts, options: AnnexOptions) => PaperChart | null> = {
  displacement: ({ displacement }, { wording }) =>
    displacement?.length ? displacementChart(displacement, wording) : null,
  services: ({ services }, { wording }) => (services?.states.length ? servicesChart(services, wording) : null),
  map: ({ provinces }, options) => (provinces?.length ? mapChart(provinces, options) : null),
};

function displacementChart(series: readonly Series[], wording: Style): PaperChart {
  const latin: Style = { ...wording, digits: 'latin' };
  const points = series.flatMap((line) => line.points).toSorted((a, b) => b.at - a.at);
  const rows = points.map((point) => [
    formatWhen(point.asOf, latin),
    indicatorLabel(point.indicator, latin),
    sourceLabel(point.source, wording.language),
    qualifiedDigits(point, latin).text,
  ]);
  const newest = points[0] ? formatShortDay(points[0].asOf, wording) : '–';
  return {
    ...{ kind: 'chart', title: paperWord('displacement', wording) },
    drawing: displacementDrawing(
      series,
      wording,
      `${paperWord('displacement', wording)}: ${rows[0]?.join(', ') ?? ''}`,
    ),
    table: { head: headOf(['asOf', 'counted', 'source', 'count'], wording), rows },
    notes: [
      paperWord('measure', wording),
      originOf(
        series.map(({ source }) => sourceLabel(source, wording.language)),
        newest,
        wording,
      ),
    ],
  };
}

function servicesChart(services: Services, wording: Style): PaperChart {
  const all = (['school', 'health_facility'] as const).flatMap((kind) =>
    closedRows(services, kind).map(({ state }) => ({ kind, state })),
  );
  const rows = all.map(({ kind, state }) => [
    placeLabel(state.place, wording.language),
    paperWord(kind, wording),
    countOf(state, wording),
    ...(state.closed
      ? [formatShortDay(state.closed.asOf, wording), sourceLabel(state.closed.source, wording.language)]
      : ['–', '–']),
  ]);
  const dates = all.flatMap(({ state }) => state.closed?.asOf ?? []).toSorted();
  const sources = [...new Set(all.flatMap(({ state }) => state.closed?.source ?? []))];
  const newest = dates.at(-1);
  return {
    ...{ kind: 'chart', title: paperWord('services', wording) },
    drawing: servicesDrawing(services, wording, rows.map((row) => row.slice(0, 3).join(' ')).join('; ')),
    table: { head: headOf(['province', 'counted', 'closed', 'asOf', 'source'], wording), rows },
    notes: [
      paperWord('pairs', wording),
      originOf(
        sources.map((source) => sourceLabel(source, wording.language)),
        newest ? formatShortDay(newest, wording) : '–',
        wording,
      ),
    ],
  };
}

function mapChart(rows: NonNullable<Edition['facts']['provinces']>, { wording, view }: AnnexOptions): PaperChart {
  const measure = newestMeasure(rows) ?? 'displaced';
  const latin: Style = { ...wording, digits: 'latin' };
  const told = rows.flatMap((row) => {
    const reading = row[measure];
    return reading === null ? [] : [{ place: row.place, reading }];
  });
  const table = told.map(({ place, reading }) => [
    placeLabel(place, wording.language),
    qualifiedDigits(reading, latin).text,
    formatShortDay(reading.asOf, wording),
    sourceLabel(reading.source, wording.language),
  ]);
  const says = `${measureLabel(measure, wording)}: ${table.map(([place, count]) => `${place} ${count}`).join('; ')}`;
  const draw = view === 'tiles' ? tileDrawing : mapDrawing;
  const others = LANGUAGES.toSorted((language) => (language === wording.language ? -1 : 1));
  const boundaries = view === 'tiles' ? [] : [...others.map((language) => MAP_NOTES[view][language]), MAP_ORIGIN];
  const newest = told
    .map(({ reading }) => reading.asOf)
    .toSorted()
    .at(-1);
  const sources = [...new Set(told.map(({ reading }) => sourceLabel(reading.source, wording.language)))];
  return {
    ...{ kind: 'chart', title: titleOfMap(measure, wording) },
    drawing: draw({ rows, measure, wording, says }),
    table: { head: headOf(['province', 'count', 'asOf', 'source'], wording), rows: table },
    notes: [originOf(sources, newest ? formatShortDay(newest, wording) : '–', wording), ...boundaries],
  };
}

/** "Schools closed, by province". */
function titleOfMap(measure: ProvinceMeasure, wording: Style): string {
  const by = paperWord('map', wording);
  return wording.language === 'km'
    ? `${measureLabel(measure, wording)} ${by}`
    : `${measureLabel(measure, wording)}, ${by.toLowerCase()}`;
}

function headOf(words: readonly Parameters<typeof paperWord>[0][], wording: Style): string[] {
  return words.map((word) => paperWord(word, wording));
}

/** "Sources: MOI · NCDM. Newest report 13 January". */
function originOf(sources: readonly string[], newest: string, wording: Style): string {
  const named = sources.join(' · ') || '–';
  return wording.language === 'km'
    ? `ប្រភព៖ ${named}។ របាយការណ៍ថ្មីបំផុត ${newest}។`
    : `Sources: ${named}. Newest report ${newest}.`;
}

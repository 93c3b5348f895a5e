import type { ShownReading } from '@/domain/board/current';
import { leadOf } from '@/domain/board/key-figures';
import { LADDER } from '@/domain/board/provinces/ladder';
import { highest, provinceShades } from '@/domain/board/provinces/shades';
import { NATION } from '@/domain/places';
import type { ContentOf } from '@/domain/scenes/contents';
import { changeShort } from '@/domain/wording/changes';
import { figureTitle } from '@/domain/wording/chart-titles';
import { formatWhen } from '@/domain/wording/dates';
import { indicatorLabel, lineLabel, placeLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { measureLabel, provinceTitle } from '@/domain/wording/province-picture';
import { closedDigits } from '@/domain/wording/qualifiers';
import { unitWordsOf } from '@/domain/wording/units';
import { counted, originOf, ownOrigin, pointed, type Row, type SceneFrame } from './frame';
import type { PageTerms } from './saying';
import { getTranslations } from './words';

/** People away from home over time, the newest reading first, each with its source. */
export function displacementFrame({ lead, series }: ContentOf<'displacement'>, saying: PageTerms): SceneFrame {
  const { wording, language } = saying;
  const t = getTranslations('Wall.chart')(language);
  const shown = leadOf(lead);
  const { indicator, change } = lead;
  const points = series.flatMap(({ points: all }) => all).sort((a, b) => b.at - a.at);
  const most = Math.max(1, ...points.map(({ value }) => value));
  return {
    name: 'displacement',
    title: shown ? figureTitle({ indicator, figure: shown, asOf: shown.asOf, change }, wording) : t('title'),
    subtitle: getTranslations('Chart.remaining')(language)('measure'),
    sources: series.map(({ source }) => source),
    asOf: shown?.asOf ?? null,
    rows: points.map((point) => ({
      name: `${formatWhen(point.asOf, wording)} · ${sourceLabel(point.source, language)}`,
      figure: counted(point, saying),
      share: point.value / most,
    })),
  };
}

/** One measure for all provinces, the largest number first. */
export function provincesFrame({ rows, measure }: ContentOf<'provinces'>, saying: PageTerms): SceneFrame {
  const { wording, language } = saying;
  const t = getTranslations('Board.map')(language);
  const { shades } = provinceShades(rows, measure);
  const told = shades.flatMap((shade) => ('figure' in shade ? shade : []));
  const origin = originOf(told.map(({ figure }) => figure));
  const most = Math.max(1, ...told.map(({ figure }) => figure.value ?? 0));
  return {
    name: 'provinces',
    title: provinceTitle(measure, highest(shades), wording),
    subtitle: t('subtitle', { measure: measureLabel(measure, wording) }),
    ...origin,
    note: measure === 'displaced' ? t('sheltering') : null,
    rows: told
      .sort((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1))
      .map(({ place, figure }) => ({
        name: placeLabel(place, language),
        figure: { ...pointed(figure), text: closedDigits(figure, wording).text },
        ...(figure.value !== null && { share: figure.value / most }),
        notes: ownOrigin(figure, origin, saying),
      })),
  };
}

/** All that stands of one province. */
export function provinceFrame({ place, figures }: ContentOf<'province'>, saying: PageTerms): SceneFrame | null {
  if (place === null) return null;
  const { wording, language } = saying;
  const origin = originOf(figures.map(leadOf));
  return {
    name: `province-${place}`,
    title: placeWithKind(place, language),
    subtitle: getTranslations('Wall.province')(language)('subtitle'),
    ...origin,
    rows: figures.flatMap((figure) => {
      const told = leadOf(figure);
      if (told === null) return [];
      const { indicator, breakdown, change } = figure;
      const { text, since } = changeShort(change, unitWordsOf(indicator, breakdown), wording);
      const changed = told.asOf === origin.asOf && change.kind !== 'none' ? `${text} ${since ?? ''}` : '';
      return {
        name: lineLabel({ indicator, breakdown, place: NATION }, wording),
        figure: counted({ ...told, indicator, breakdown }, saying),
        notes: [changed, ...ownOrigin(told, origin, saying)],
      };
    }),
  };
}

/** The villages of each province, from out of reach to inhabited again: a row for each step that was reported. */
export function ladderFrame({ rows }: ContentOf<'ladder'>, saying: PageTerms): SceneFrame {
  const { wording, language } = saying;
  const t = getTranslations('Board.ladder')(language);
  const origin = originOf(rows.flatMap(({ steps, again }) => [...steps, again.people, again.families]));
  const row = (place: string, figure: ShownReading | null): Row[] =>
    figure === null
      ? []
      : [
          {
            name: `${place} · ${indicatorLabel(figure.indicator, wording)}`,
            figure: counted(figure, saying),
            notes: ownOrigin(figure, origin, saying),
          },
        ];
  return {
    name: 'ladder',
    title: t('title'),
    subtitle: t('note'),
    ...origin,
    rows: rows.flatMap(({ place, steps, again }) =>
      [...LADDER.map((_, at) => steps[at] ?? null), again.people, again.families].flatMap((figure) =>
        row(placeLabel(place, language), figure),
      ),
    ),
  };
}

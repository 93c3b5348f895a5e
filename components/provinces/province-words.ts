import type { TwinTable } from '@/components/charts/frame/csv';
import type { ProvinceShade } from '@/domain/board/provinces/shades';
import { toInstant, type When } from '@/domain/when';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { placeLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Style } from '@/domain/wording/language';

type Words = (
  key: 'place' | 'count' | 'qualifier' | 'date' | 'source' | 'services.origin',
  values?: Record<string, string>,
) => string;

/** The provinces that are affected or have a number, by code. */
export function provinceTable(shades: readonly ProvinceShade[], { language }: Style, words: Words): TwinTable {
  const shown = shades.filter(({ state }) => state !== 'outside');
  return {
    columns: [
      { label: words('place') },
      { label: words('qualifier') },
      { label: words('count'), numeric: true },
      { label: words('date') },
      { label: words('source') },
    ],
    rows: shown.map((shade) => {
      const figure = shade.state === 'reported' ? shade.figure : null;
      return [
        placeLabel(shade.place, language),
        figure && qualifierLabel(figure.qualifier, language),
        figure?.value ?? null,
        figure && formatWhen(figure.asOf, { language, digits: 'latin' }),
        figure && sourceLabel(figure.source, language),
      ];
    }),
  };
}

function figuresOf(shades: readonly ProvinceShade[]) {
  return shades.flatMap((shade) => (shade.state === 'reported' ? shade.figure : []));
}

/** The newest moment of any province; null where nothing was reported. */
export function newestShade(shades: readonly ProvinceShade[]): When | null {
  return figuresOf(shades).toSorted((a, b) => toInstant(b.asOf) - toInstant(a.asOf))[0]?.asOf ?? null;
}

/** Who said it, and the time of the newest report. */
export function provinceOrigin(shades: readonly ProvinceShade[], wording: Style, words: Words): string {
  const figures = figuresOf(shades);
  const newest = newestShade(shades);
  const sources = [...new Set(figures.map(({ source }) => sourceLabel(source, wording.language)))];
  return words('services.origin', {
    sources: sources.join(' · ') || '–',
    when: newest === null ? '–' : formatReportDay(newest, wording),
  });
}

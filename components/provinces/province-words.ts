import type { Cell, TwinTable } from '@/components/charts/frame/csv';
import { isNumber, type ShownReading } from '@/domain/board/current';
import type { ProvinceShade } from '@/domain/board/provinces/shades';
import { toInstant, type When } from '@/domain/when';
import { formatReportDay, formatWhen } from '@/domain/wording/dates';
import { placeLabel, qualifierLabel, sourceLabel } from '@/domain/wording/labels';
import type { Language, Style } from '@/domain/wording/language';
import { closedDigits } from '@/domain/wording/qualifiers';

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
      const cells = 'figure' in shade ? cellsOf(shade.figure, language) : [null, null, null, null];
      return [placeLabel(shade.place, language), ...cells];
    }),
  };
}

function cellsOf(figure: ShownReading, language: Language): Cell[] {
  const latin = { language, digits: 'latin' } as const;
  return [
    isNumber(figure) ? qualifierLabel(figure.qualifier, language) : '',
    isNumber(figure) ? figure.value : closedDigits(figure, latin).text,
    formatWhen(figure.asOf, latin),
    sourceLabel(figure.source, language),
  ];
}

function figuresOf(shades: readonly ProvinceShade[]) {
  return shades.flatMap((shade) => ('figure' in shade ? shade.figure : []));
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

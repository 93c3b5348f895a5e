import type { Figure } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { NATION } from '@/domain/places';

type LineFacts = Pick<Figure, 'line' | 'indicator' | 'breakdown' | 'place' | 'site'>;
type Headline = { indicator: IndicatorCode; breakdown?: BreakdownCode };

/** The figures that represent a report on cards, in lists, in search results and on the ticker. The steps apply in this order. */
const ORDER: readonly (readonly Headline[])[] = [
  [{ indicator: 'remaining_in_camps' }, { indicator: 'remaining_displaced' }],
  [{ indicator: 'returned_in_period' }],
  [{ indicator: 'returned_cumulative' }],
  [{ indicator: 'displaced_total_cumulative' }, { indicator: 'displaced_total' }],
  [
    { indicator: 'remaining_in_camps', breakdown: 'women' },
    { indicator: 'remaining_in_camps', breakdown: 'children' },
    { indicator: 'remaining_in_camps', breakdown: 'women_and_children' },
  ],
  [{ indicator: 'civilian_killed_cumulative' }, { indicator: 'civilian_killed_in_period' }],
  [{ indicator: 'civilian_injured_cumulative' }, { indicator: 'civilian_injured_in_period' }],
  [
    { indicator: 'service_closed', breakdown: 'school' },
    { indicator: 'service_reopened', breakdown: 'school' },
  ],
  [
    { indicator: 'service_closed', breakdown: 'health_facility' },
    { indicator: 'service_reopened', breakdown: 'health_facility' },
  ],
];

const HEADLINES = ORDER.flat();
/** Services are reported by province, people for the whole country, so people of one province come after both. */
const BY_PROVINCE = ORDER.slice(-2).flat();

/** The most important figures. `first`: lines that a search has found; they come first, and the headlines fill the rest. */
export function headlinesOf<F extends LineFacts>(
  figures: readonly F[],
  most: number,
  first: readonly number[] = [],
): F[] {
  const found = new Set(first);
  const weights = new Map(figures.map((figure) => [figure, (found.has(figure.line) ? 0 : 10_000) + weightOf(figure)]));
  return figures.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0) || a.line - b.line).slice(0, most);
}

function weightOf({ indicator, breakdown, place, site }: LineFacts): number {
  const at = HEADLINES.findIndex((headline) => isOf(headline, { indicator, breakdown }));
  const isNational = place === NATION && site === null;
  const part = breakdown === null ? 0 : 1;
  if (at < 0) return 1_000 + (isNational ? 0 : 2) + part;
  if (isNational) return at;
  return BY_PROVINCE.some((headline) => isOf(headline, { indicator, breakdown })) ? 100 + at : 500 + at;
}

function isOf(headline: Headline, { indicator, breakdown }: Pick<LineFacts, 'indicator' | 'breakdown'>): boolean {
  return headline.indicator === indicator && (headline.breakdown ?? null) === breakdown;
}

import { type Current, type InWords, isNumber, type ShownReading } from '@/domain/board/current';
import { type PlaceCode, PROVINCES } from '@/domain/places';
import { toInstant } from '@/domain/when';
import type { ProvinceRow } from './rows';

export const PROVINCE_MEASURES = ['displaced', 'schoolsClosed', 'healthFacilitiesClosed'] as const;
export type ProvinceMeasure = (typeof PROVINCE_MEASURES)[number];

/** The five steps of the colour scale, from low to high. */
export const STEPS = [0, 1, 2, 3, 4] as const;
export type ShadeStep = (typeof STEPS)[number];

export type ProvinceShade = { place: PlaceCode } & (
  | { state: 'reported'; figure: Current; step: ShadeStep }
  /** The report gives words in place of a number. */
  | { state: 'said'; figure: InWords }
  /** The province is affected, and nobody has given a number. */
  | { state: 'silent' }
  /** The province is not affected, and there is no number. */
  | { state: 'outside' }
);

/** `width`: how many units each step of the scale covers; null = nothing was reported. */
export type ProvinceShades = { shades: ProvinceShade[]; width: number | null };

/** Every province with the shade of one measure, by code. */
export function provinceShades(rows: readonly ProvinceRow[], measure: ProvinceMeasure): ProvinceShades {
  const values = rows.flatMap((row) => row[measure]?.value ?? []);
  const width = values.length === 0 ? null : stepWidth(Math.max(...values));
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return { shades: PROVINCES.map(({ code }) => shadeOf(code, byPlace.get(code)?.[measure] ?? null, width)), width };

  function shadeOf(place: PlaceCode, figure: ShownReading | null, each: number | null): ProvinceShade {
    if (figure !== null && !isNumber(figure)) return { place, state: 'said', figure };
    if (figure !== null && each !== null) return { place, state: 'reported', figure, step: stepOf(figure.value, each) };
    return { place, state: byPlace.get(place)?.affected ? 'silent' : 'outside' };
  }
}

/** The measure that was reported last; null when none was reported. */
export function newestMeasure(rows: readonly ProvinceRow[]): ProvinceMeasure | null {
  const moments = PROVINCE_MEASURES.flatMap((measure) =>
    rows.flatMap((row) => (row[measure] === null ? [] : { measure, at: toInstant(row[measure].asOf) })),
  );
  return moments.toSorted((a, b) => b.at - a.at)[0]?.measure ?? null;
}

/** The place with the most: one province, or all that share the highest number. */
export function highest(shades: readonly ProvinceShade[]): { places: PlaceCode[]; figure: Current } | null {
  const reported = shades.flatMap((shade) => (shade.state === 'reported' ? shade : []));
  const figure = reported.map((shade) => shade.figure).toSorted((a, b) => b.value - a.value)[0];
  if (figure === undefined || figure.value === 0) return null;
  const places = reported.filter((shade) => shade.figure.value === figure.value).map(({ place }) => place);
  return { places, figure };
}

/** A round number; five of them reach the greatest value: 1, 2, 5, 10, 20, 50, … */
function stepWidth(greatest: number): number {
  const least = Math.max(1, greatest / STEPS.length);
  const power = 10 ** Math.floor(Math.log10(least));
  const round = [1, 2, 5, 10].map((times) => times * power);
  return round.find((width) => width >= least) ?? power * 10;
}

function stepOf(value: number, width: number): ShadeStep {
  const at = Math.ceil(value / width) - 1;
  return STEPS[Math.max(0, Math.min(STEPS.length - 1, at))] ?? 0;
}

/** The numbers that a step includes, both ends too. */
export function rangeOf(step: ShadeStep, width: number): { from: number; to: number } {
  return { from: step === 0 ? 0 : step * width + 1, to: (step + 1) * width };
}

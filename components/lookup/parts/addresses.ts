import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { NATION, type PlaceCode } from '@/domain/places';

type Line = { indicator: IndicatorCode; breakdown?: BreakdownCode | null; place?: PlaceCode; site?: string | null };

/** The page of an indicator, at one of its lines; without a place at the one it chooses itself. */
export function figureAddress({ indicator, breakdown = null, place, site = null }: Line): string {
  const line = {
    ...(place !== undefined && { place }),
    ...(breakdown !== null && { breakdown }),
    ...(site !== null && { site }),
  };
  const query = new URLSearchParams(line).toString();
  return `/figures/${indicator}${query === '' ? '' : `?${query}`}`;
}

export function placeAddress(place: PlaceCode = NATION): string {
  return `/places/${place}`;
}

/** Where the event stands among all that happened. */
export function eventAddress(number: number): string {
  return `/events?limit=500#event-${number}`;
}

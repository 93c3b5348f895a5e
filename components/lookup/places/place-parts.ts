import type { Figure } from '@/domain/figures';
import { INDICATORS, type IndicatorGroup } from '@/domain/indicators';

/** The parts of a place's page, in their order. */
export const PLACE_PARTS = ['people', 'sites', 'services', 'damage', 'villages'] as const;
type PlacePart = (typeof PLACE_PARTS)[number];

const PART_OF: Record<IndicatorGroup, PlacePart> = {
  displacement: 'people',
  casualties: 'people',
  services: 'services',
  places: 'villages',
  damage: 'damage',
  mine_action: 'villages',
};

/** A named site has a part of its own, whatever is counted there. */
export function partOf({ indicator, site }: Pick<Figure, 'indicator' | 'site'>): PlacePart {
  return site === null ? PART_OF[INDICATORS[indicator].group] : 'sites';
}

import { CRISIS } from './crisis';
import type { Figure } from './figures';
import { INDICATORS } from './indicators';
import type { When } from './when';

/**
 * From when a figure counts. A flow counts from the start of its period, a running total from the first day of the crisis,
 * whatever period its report covers; the deminers count from a day of their own. A stock holds at its moment alone.
 */
export function countsFrom({ indicator, periodStart }: Pick<Figure, 'indicator' | 'periodStart'>): When | null {
  const { kind, group } = INDICATORS[indicator];
  if (kind === 'flow') return periodStart;
  if (kind !== 'cumulative') return null;
  return group === 'mine_action' ? periodStart : CRISIS.firstDay;
}

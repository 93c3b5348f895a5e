import type { ServiceKind, ServiceState } from '@/domain/board/services';
import { toInstant, type When } from '@/domain/when';
import type { ServiceBar } from './services-plot';

type PanelName = 'all' | 'schools' | 'health' | 'offices';

/** A panel of bars. Rows of offices also name their kind. */
export type Panel = { name: PanelName; states: ServiceState[] };

const PANEL_OF: Partial<Record<ServiceKind, PanelName>> = { school: 'schools', health_facility: 'health' };

/** Parts of `school` that were printed once. They are in the table, because beside the whole they would count twice. */
const PARTS: readonly ServiceKind[] = ['school_public', 'school_private'];

/** The kinds that are drawn: all but parts and unions, which are in the table. */
export function servicePanels(states: readonly ServiceState[]): Panel[] {
  const drawn = states.filter(({ kind, union }) => !union && !(kind !== null && PARTS.includes(kind)));
  const names: PanelName[] = ['all', 'schools', 'health', 'offices'];
  return names
    .map((name) => ({ name, states: drawn.filter(({ kind }) => panelOf(kind) === name) }))
    .filter((panel) => panel.states.length > 0);
}

function panelOf(kind: ServiceKind | null): PanelName {
  return kind === null ? 'all' : (PANEL_OF[kind] ?? 'offices');
}

/** A bar reaches to the whole only where one report gives both parts of it. */
export function toBar({ place, kind, closed, pair }: ServiceState): ServiceBar {
  return { key: `${place}.${kind}`, closed: closed?.value ?? null, open: pair?.reopened.value ?? null };
}

/** The longest bar, so that all panels share one scale. */
export function longestBar(states: readonly ServiceState[]): number {
  return Math.max(1, ...states.map(toBar).map(({ closed, open }) => (closed ?? 0) + (open ?? 0)));
}

/** The newest moment of anything said; null where nothing was. */
export function newestOf(states: readonly ServiceState[]): When | null {
  const moments = states
    .flatMap(({ closed, reopenedLast }) => [closed, reopenedLast])
    .flatMap((figure) => figure?.asOf ?? []);
  return moments.sort((a, b) => toInstant(b) - toInstant(a))[0] ?? null;
}

import type { FleetRow } from '@/domain/displays/fleet';
import type { AuthParts } from '@/server/auth/better-auth';
import { readStoredState } from './display-states';
import { toDisplay } from './find-display';

/** `head` of stream `wall`, and since when (ms) it stands there. */
export type Fleet = { displays: FleetRow[]; head: number; headSince: number };

/** All screens that are paired now, with what each last said of itself, and what they should show. */
export async function listDisplays(parts: Pick<AuthParts, 'db'>): Promise<Fleet> {
  const [displays, newest] = await Promise.all([loadRows(parts), findNewest(parts)]);
  return { displays, head: newest?.seq ?? 0, headSince: newest?.committedAt.getTime() ?? 0 };
}

function findNewest({ db }: Pick<AuthParts, 'db'>) {
  return db.entry.findFirst({
    where: { stream: 'wall' },
    orderBy: { seq: 'desc' },
    select: { seq: true, committedAt: true },
  });
}

export async function loadRows({ db }: Pick<AuthParts, 'db'>): Promise<FleetRow[]> {
  const [displays, states] = await Promise.all([
    db.display.findMany({ where: { revokedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    db.displayState.findMany(),
  ]);
  const byDisplay = new Map(states.map((state) => [state.displayId, state]));
  return displays.map((display) => {
    const told = byDisplay.get(display.id);
    return {
      ...toDisplay(display),
      pairedAt: display.pairedAt.toISOString(),
      seenAt: told?.seenAt.getTime() ?? null,
      state: told ? readStoredState(told.state) : null,
    };
  });
}

import type { Display } from '@/domain/displays/display';
import type { AuthParts } from '@/server/auth/better-auth';
import { toDisplay } from './find-display';

/** A paired screen in the list. Instants are ISO. */
export type DisplayRow = Display & { pairedAt: string };

/** All that are paired now, by name. */
export async function listDisplays({ db }: Pick<AuthParts, 'db'>): Promise<DisplayRow[]> {
  const displays = await db.display.findMany({ where: { revokedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return displays.map((display) => ({ ...toDisplay(display), pairedAt: display.pairedAt.toISOString() }));
}

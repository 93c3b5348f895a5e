import { DEFAULT_DISPLAY_SETTINGS, type Display, type DisplaySettings } from '@/domain/displays/display';
import { DISPLAY_ROLES } from '@/domain/policy';
import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import type { Identity } from '@/server/auth/sessions/identity';
import { secretOf } from './cookie';

export type StoredDisplay = { id: string; name: string; role: string; version: number; settings: string };

/** A role that this release does not know shows the least. */
export function toDisplay({ id, name, role, version, settings }: StoredDisplay): Display {
  return {
    ...{ id, name, version },
    role: DISPLAY_ROLES.find((known) => known === role) ?? 'lobby',
    settings: readStoredSettings(settings),
  };
}

/** Only our verbs write this JSON. An older release did not know what came later. */
function readStoredSettings(stored: string): DisplaySettings {
  return { ...DEFAULT_DISPLAY_SETTINGS, ...(JSON.parse(stored) as Partial<DisplaySettings>) };
}

type FinderParts = Pick<AuthParts, 'db' | 'config' | 'now'>;

/** The token of a screen, while it is valid, with its screen. */
export async function findToken({ db, config, now }: FinderParts, headers: Headers) {
  const secret = secretOf(config, headers);
  if (secret === null) return null;
  const token = await db.displayToken.findUnique({ where: { hash: hashOf(secret) }, include: { display: true } });
  if (!token || token.display.revokedAt) return null;
  return token.endsAt === null || token.endsAt.getTime() > now() ? token : null;
}

/** The screen that this browser is paired as. */
export async function findDisplay(parts: FinderParts, headers: Headers): Promise<Display | null> {
  const token = await findToken(parts, headers);
  return token && toDisplay(token.display);
}

/** Its access has no end by itself: only an administrator ends it. */
export async function identityOfDisplay(parts: FinderParts, headers: Headers): Promise<Identity | null> {
  const display = await findDisplay(parts, headers);
  if (display === null) return null;
  const { id, name, role } = display;
  return { actor: { kind: 'display', id, name, roles: [], display: role }, session: null, endsInMs: null };
}

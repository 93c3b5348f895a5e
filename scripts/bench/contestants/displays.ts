import { randomUUID } from 'node:crypto';
import { DEFAULT_DISPLAY_SETTINGS } from '@/domain/displays/display';
import { hashOf } from '@/server/auth/secrets';
import type { Database } from '@/server/db/database';
import { displayCookie, newSecret } from '@/server/displays/cookie';

/** Pairs so many screens. @returns the cookie of each. */
export async function pairDisplays({ db }: Database, count: number): Promise<string[]> {
  const now = new Date();
  const paired = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), secret: newSecret(), index }));
  const settings = JSON.stringify(DEFAULT_DISPLAY_SETTINGS);
  const common = { role: 'lobby', settings, version: 1, pairedBy: 'bench', pairedAt: now };
  await db.display.createMany({
    data: paired.map(({ id, index }) => ({ ...common, id, name: `Screen ${index + 1}` })),
  });
  await db.displayToken.createMany({
    data: paired.map(({ id, secret }) => ({ hash: hashOf(secret), displayId: id, createdAt: now })),
  });
  return paired.map(({ secret }) => displayCookie({ publicUrl: 'http://localhost' }, secret).split(';')[0] ?? '');
}

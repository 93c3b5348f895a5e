import { z } from 'zod';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { findDisplay } from './find-display';

/** A page without scripts, as it stood on the screen. */
const Picture = z.strictObject({
  html: z.string().min(1).max(900_000),
  width: z.int().positive().max(20_000),
  height: z.int().positive().max(20_000),
  seq: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredPicture = z.infer<typeof Picture> & { takenAt: string };

/** The screen itself sends it, after it was told to. Only the newest one is kept. */
export async function keepPicture(
  parts: Pick<AuthParts, 'db' | 'config' | 'now'>,
  { headers, input }: { headers: Headers; input: unknown },
): Promise<Outcome<object>> {
  const display = await findDisplay(parts, headers);
  if (display === null) return refuse(401, 'session.missing');
  const read = Picture.safeParse(input);
  if (!read.success) return refuse(400, 'input.invalid');
  const kept = { ...read.data, takenAt: new Date(parts.now()) };
  const { id: displayId } = display;
  await parts.db.displayPicture.upsert({ where: { displayId }, create: { displayId, ...kept }, update: kept });
  return { ok: true, status: 201, value: {} };
}

export async function findPicture({ db }: Pick<AuthParts, 'db'>, displayId: string): Promise<StoredPicture | null> {
  const found = await db.displayPicture.findUnique({ where: { displayId }, omit: { displayId: true } });
  return found && { ...found, takenAt: found.takenAt.toISOString() };
}

import { randomBytes } from 'node:crypto';
import { PAIRING_MS, toPairingCode } from '@/domain/displays/code';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { unlessMade } from '@/server/auth/guessing/tries';
import { hashOf } from '@/server/auth/secrets';
import { networkOf } from '@/server/caller/networks';
import type { Limit, Limiter } from '@/server/limits/limiter';
import { drawQr, type Qr } from '@/server/verbs/account/qr';
import { newSecret, secretOf } from './cookie';
import { findDisplay } from './find-display';

/** What a screen that waits shows. `link`: where an administrator uses the code. */
export type PairingView =
  | { state: 'paired' }
  | { state: 'none' }
  | { state: 'waiting'; code: string; endsInMs: number; link: string; qr: Qr };

/** `secret`: for the cookie of a screen that had none. */
export type StartedPairing = { view: PairingView; secret: string | null };

/** A hall's screens share a network, and each asks for a code every ten minutes. */
const CODES: Limit = { name: 'pairing-codes', most: 300, windowMs: PAIRING_MS };
/** More screens than that never wait at the same time: a flood fills no table. */
const MOST_WAITING = 5_000;
/** A code that is over stays known for a day, so that its refusal can say why. */
const KEPT_MS = 86_400_000;

type PairingRequest = { headers: Headers; limiter: Limiter };

/** The code of this screen: the one that it has, or a new one. */
export async function startPairing(
  parts: AuthParts,
  { headers, limiter }: PairingRequest,
): Promise<Outcome<StartedPairing>> {
  const { db, now } = parts;
  const known = await pairingOf(parts, headers);
  if (known.state !== 'none') return ok({ view: known, secret: null });
  const waitS = await limiter.take(networkOf(addressOf(headers)), CODES);
  if (waitS !== null) return tooMany(waitS);
  const waiting = await db.pairing.count({ where: { displayId: null, expiresAt: { gt: new Date(now()) } } });
  if (waiting >= MOST_WAITING) return tooMany(PAIRING_MS / 1_000);
  const secret = newSecret();
  const code = await keepPairing(parts, { secret, address: addressOf(headers) });
  return ok({ view: viewOf(parts, code, PAIRING_MS), secret });
}

/** How far the pairing of this screen is. */
export async function pairingOf(parts: AuthParts, headers: Headers): Promise<PairingView> {
  if (await findDisplay(parts, headers)) return { state: 'paired' };
  const secret = secretOf(parts.config, headers);
  const pairing = secret && (await parts.db.pairing.findUnique({ where: { secretHash: hashOf(secret) } }));
  if (!pairing || pairing.displayId !== null) return { state: 'none' };
  const endsInMs = pairing.expiresAt.getTime() - parts.now();
  return endsInMs > 0 ? viewOf(parts, pairing.code, endsInMs) : { state: 'none' };
}

/** Deletes codes that nobody asks about any more. It runs once a day. */
export async function sweepPairings({ db, now }: Pick<AuthParts, 'db' | 'now'>): Promise<void> {
  await db.pairing.deleteMany({ where: { createdAt: { lt: new Date(now() - KEPT_MS) } } });
}

async function keepPairing(
  { db, now }: AuthParts,
  { secret, address }: { secret: string; address: string },
): Promise<string> {
  const at = now();
  const kept = { secretHash: hashOf(secret), address, createdAt: new Date(at), expiresAt: new Date(at + PAIRING_MS) };
  for (;;) {
    const code = toPairingCode(randomBytes(16));
    if (code === null) continue;
    // Another screen may have this code: then draw again.
    const made = await db.pairing.createMany({ data: [{ code, ...kept }] }).catch(unlessMade);
    if (made) return code;
  }
}

function viewOf({ config }: AuthParts, code: string, endsInMs: number): PairingView {
  const link = `${config.publicUrl}/admin/displays?code=${code}`;
  return { state: 'waiting', code, endsInMs, link, qr: drawQr(link) };
}

function addressOf(headers: Headers): string {
  return headers.get('x-real-ip') ?? '';
}

function ok(value: StartedPairing): Outcome<StartedPairing> {
  return { ok: true, status: 200, value };
}

function tooMany(retryAfterS: number): Outcome<StartedPairing> {
  return { ...refuse(429, 'tries.too_many'), details: { retryAfterS } };
}

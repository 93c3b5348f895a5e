import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import { networkOf } from '@/server/caller/networks';
import { knownDevice } from './device';
import { countTry, type TryRule, takeTry, waitForTry } from './tries';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Three counts of wrong passwords. One person from one network soon waits a minute. One person from anywhere waits some
 * seconds at most: many strangers together guess little, and nobody is kept out for long. A whole network may be a ministry,
 * so it waits only after very many wrong passwords. Right passwords do not count.
 */
const RULES = {
  place: { name: 'place', free: 3, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: HOUR_MS },
  person: { name: 'person', free: 20, firstMs: SECOND_MS, mostMs: 5 * SECOND_MS, forgetMs: HOUR_MS },
  network: { name: 'network', free: 100, firstMs: SECOND_MS / 2, mostMs: SECOND_MS / 2, forgetMs: 10 * MINUTE_MS },
  /** Replaces all three counts for a browser that the person has used before. */
  device: { name: 'device', free: 5, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: HOUR_MS },
  /** Codes of a second factor. The library also counts them, by step and by person. */
  code: { name: 'code', free: 5, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: HOUR_MS },
  /** Set-up tokens and links. Nobody can guess 32 bytes; this limits what the guessing costs us. */
  link: { name: 'link', free: 20, firstMs: 10 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: 10 * MINUTE_MS },
  /** Codes of screens that an administrator types. */
  pairing: { name: 'pairing', free: 5, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: 10 * MINUTE_MS },
} as const satisfies Record<string, TryRule>;

export type Allowance =
  /** The caller must tell whether the try was right. */
  { ok: true; tell(wasRight: boolean): Promise<void> } | { ok: false; retryAfterS: number };

/** For a person who has proved identity in another way: this is no guess. */
export const ALLOWED: Allowance = { ok: true, tell: async () => undefined };

type SignInTry = { email: string; headers: Headers };
/** The rule of a count, and whom it counts. */
type Counter = [TryRule, string];

export function allowPassword(parts: AuthParts, { email, headers }: SignInTry): Promise<Allowance> {
  const device = knownDevice(parts.config, email, headers);
  if (device !== null) return allowTry(parts, [RULES.device, `${device} ${email}`]);
  const network = callersNetwork(headers);
  const shared: Counter[] = [
    [RULES.person, email],
    [RULES.network, network],
  ];
  return allowTry(parts, [RULES.place, `${network} ${email}`], shared);
}

/** `email`: the person whose password was right; empty when the time for the code is over. */
export function allowCode(parts: AuthParts, { email, headers }: SignInTry): Promise<Allowance> {
  const network = callersNetwork(headers);
  return allowTry(parts, [RULES.code, `${network} ${email}`], [[RULES.network, network]]);
}

/** For the code of a screen. `who`: the id of the person who types it. */
export function allowPairing(parts: Pick<AuthParts, 'db' | 'now'>, who: string): Promise<Allowance> {
  return allowTry(parts, [RULES.pairing, who]);
}

/** Call it only after something wrong. Null, or the seconds to wait. */
export async function countWrongLink(parts: AuthParts, headers: Headers): Promise<number | null> {
  const allowance = await allowTry(parts, [RULES.link, callersNetwork(headers)]);
  return allowance.ok ? null : allowance.retryAfterS;
}

/** The network of the caller. The server itself writes `x-real-ip`. */
function callersNetwork(headers: Headers): string {
  return networkOf(headers.get('x-real-ip') ?? '');
}

/**
 * Counts the try in the narrow count before the check, so that many tries at once cannot pass. The wide counts are only read,
 * and written after a wrong try: so a whole shift that signs in at once does not wait for them.
 */
async function allowTry(
  parts: Pick<AuthParts, 'db' | 'now'>,
  own: Counter,
  shared: Counter[] = [],
): Promise<Allowance> {
  const taken = await takeTry(parts, keyOf(own), own[0]);
  if (typeof taken === 'number') return toWait(taken);
  for (const counter of shared) {
    const waitMs = await waitForTry(parts, keyOf(counter), counter[0]);
    if (waitMs <= 0) continue;
    await taken.takeBack();
    return toWait(waitMs);
  }
  return {
    ok: true,
    async tell(wasRight) {
      if (wasRight) return taken.forget();
      for (const counter of shared) await countTry(parts, keyOf(counter), counter[0]);
    },
  };
}

function toWait(waitMs: number): Allowance {
  return { ok: false, retryAfterS: Math.ceil(waitMs / SECOND_MS) };
}

/** The typed text is hashed for the key: it may be long, and it may be a password in the wrong field. */
function keyOf([{ name }, who]: Counter): string {
  return `wrong.${name}:${hashOf(who)}`;
}

import type { AuthParts } from '@/server/auth/better-auth';
import { hashOf } from '@/server/auth/secrets';
import { networkOf } from '@/server/caller/networks';
import { knownDevice } from './device';
import { countTry, type TryRule, takeTry, waitForTry } from './tries';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/**
 * Wrong passwords, by three counts. One person from one network soon waits a minute. One person from anywhere waits some
 * seconds at most, so that many strangers together guess little and yet keep nobody out for long. A whole network, which
 * may be a ministry, is slowed only where it guesses in masses. Right ones count for none of them.
 */
const RULES = {
  place: { name: 'place', free: 3, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: HOUR_MS },
  person: { name: 'person', free: 20, firstMs: SECOND_MS, mostMs: 5 * SECOND_MS, forgetMs: HOUR_MS },
  network: { name: 'network', free: 100, firstMs: SECOND_MS / 2, mostMs: SECOND_MS / 2, forgetMs: 10 * MINUTE_MS },
  /** Instead of all three, for a browser that the person has used before. */
  device: { name: 'device', free: 5, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: HOUR_MS },
  /** Codes of a second factor; the library counts them by step and by person as well. */
  code: { name: 'code', free: 5, firstMs: 2 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: HOUR_MS },
  /** Links and tokens of set-up. Nobody guesses 32 bytes: this bounds what guessing costs us. */
  link: { name: 'link', free: 20, firstMs: 10 * SECOND_MS, mostMs: MINUTE_MS, forgetMs: 10 * MINUTE_MS },
} as const satisfies Record<string, TryRule>;

export type Gate =
  /** What it came to has to be told. */
  { ok: true; tell(wasRight: boolean): Promise<void> } | { ok: false; retryAfterS: number };

/** For what was proven another way: no guess. */
export const OPEN_GATE: Gate = { ok: true, tell: async () => undefined };

type Knock = { email: string; headers: Headers };
/** Which count, and whose. */
type Counter = [TryRule, string];

export function passwordGate(parts: AuthParts, { email, headers }: Knock): Promise<Gate> {
  const device = knownDevice(parts.config, email, headers);
  if (device !== null) return openGate(parts, [RULES.device, `${device} ${email}`]);
  const network = callersNetwork(headers);
  const shared: Counter[] = [
    [RULES.person, email],
    [RULES.network, network],
  ];
  return openGate(parts, [RULES.place, `${network} ${email}`], shared);
}

/** `email`: whose password was right; empty when that is over. */
export function codeGate(parts: AuthParts, { email, headers }: Knock): Promise<Gate> {
  const network = callersNetwork(headers);
  return openGate(parts, [RULES.code, `${network} ${email}`], [[RULES.network, network]]);
}

/** For what was found to be wrong: null, or the seconds to wait. A right one never comes here. */
export async function countWrongLink(parts: AuthParts, headers: Headers): Promise<number | null> {
  const gate = await openGate(parts, [RULES.link, callersNetwork(headers)]);
  return gate.ok ? null : gate.retryAfterS;
}

/** From where somebody knocks; `x-real-ip` is the server's own word. */
function callersNetwork(headers: Headers): string {
  return networkOf(headers.get('x-real-ip') ?? '');
}

/**
 * The narrow count is taken before the look, so that none gets past it by haste; the wide ones are only asked, and written
 * when it was wrong: a whole shift that comes at once does not wait in line for them.
 */
async function openGate(parts: AuthParts, own: Counter, shared: Counter[] = []): Promise<Gate> {
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

function toWait(waitMs: number): Gate {
  return { ok: false, retryAfterS: Math.ceil(waitMs / SECOND_MS) };
}

/** What strangers type is no key: it may be long, and it may be a password in the wrong field. */
function keyOf([{ name }, who]: Counter): string {
  return `wrong.${name}:${hashOf(who)}`;
}

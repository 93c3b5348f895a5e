import type { Actor } from '@/domain/policy';
import { hashOf } from '@/server/auth/secrets';
import { createPatience } from '@/server/db/patience';
import { troubleOf } from '@/server/db/trouble';
import type { Relay } from '@/server/live/relay';
import { concerns, followAccess, type Revocations } from '@/server/live/revocations';
import type { Identity } from './identity';

export type RememberDeps = {
  identityOf(headers: Headers): Promise<Identity>;
  /** Whose rights ended, as this node hears of it. */
  revocations: Revocations;
  ops: Pick<Relay, 'followedAt' | 'listen'>;
  monotonic?: () => number;
};

export type IdentityMemory = {
  identityOf(headers: Headers): Promise<Identity>;
  /** By whoever signs out, also where that cannot be written down. */
  forget(headers: Headers): void;
};

/** How long a look-up is good for while no other is possible. */
const GOOD_MS = 60_000;
/** How long this node may have heard nothing of revocations (out means out, N4). */
const DEAF_MS = 30_000;
/** So many people read on at most. */
const MOST = 5_000;

type LookUp = { identity: Identity; at: number };

/**
 * Who was looked up shortly before reads on while the database cannot be asked; whoever may write is asked again in the
 * transaction. Forgotten at once when a session ends or rights change.
 */
export function rememberIdentities(deps: RememberDeps): IdentityMemory {
  const { revocations, ops, monotonic = () => performance.now() } = deps;
  const kept = new Map<string, LookUp>();
  const patience = createPatience();
  const drop = (isMeant: (identity: Identity) => boolean) => {
    for (const [key, { identity }] of kept) if (isMeant(identity)) kept.delete(key);
  };
  revocations.listen((change) => drop((identity) => concerns(change, holderOf(identity))));
  ops.listen({ entries: () => undefined, epoch: () => kept.clear() });

  const look = async (key: string, headers: Headers) => {
    const at = monotonic();
    const since = revocations.position();
    const identity = await deps.identityOf(headers);
    kept.delete(key);
    const isKnown = identity.actor.kind !== 'anyone' && !revocations.hasChanged(holderOf(identity), since);
    if (isKnown) kept.set(key, { identity, at });
    if (kept.size > MOST) for (const oldest of [...kept.keys()].slice(0, 1)) kept.delete(oldest);
    return identity;
  };
  const recall = (key: string) => {
    const known = kept.get(key);
    const now = monotonic();
    return known && now - ops.followedAt() < DEAF_MS ? asOf(known, now) : null;
  };
  return {
    identityOf(headers) {
      const key = keyOf(headers);
      if (key === null) return deps.identityOf(headers);
      const isPassing = (error: unknown) => error === undefined || troubleOf(error) !== null;
      return patience.find(
        () => look(key, headers),
        (error) => (isPassing(error) ? recall(key) : null),
      );
    },
    forget(headers) {
      const known = kept.get(keyOf(headers) ?? '');
      if (known)
        drop(({ actor, session }) => actor.id === known.identity.actor.id && session === known.identity.session);
    },
  };
}

/** Never the secret itself. */
function keyOf(headers: Headers): string | null {
  const [authorization, cookie] = [headers.get('authorization'), headers.get('cookie')];
  return authorization === null && cookie === null ? null : hashOf(`${authorization}\n${cookie}`);
}

function holderOf({ actor, session }: Identity) {
  return { actor: actor.id, session };
}

/** With what is left of the session; null when nothing is, or it was too long ago. */
function asOf({ identity, at }: LookUp, now: number): Identity | null {
  const age = now - at;
  const endsInMs = identity.endsInMs === null ? null : identity.endsInMs - age;
  return age < GOOD_MS && (endsInMs === null || endsInMs > 0) ? { ...identity, endsInMs } : null;
}

/** What looks people up, and ends their sessions. */
type LookUps = {
  identityOf(headers: Headers): Promise<Identity>;
  actorOf(headers: Headers): Promise<Actor>;
  handler(request: Request): Promise<Response>;
};

/** Sign-in whose look-ups are remembered. */
export function withMemory<Auth extends LookUps>(auth: Auth, ops: Relay<'ops'>): Auth {
  const { identityOf, forget } = rememberIdentities({ ...auth, ops, revocations: followAccess(ops) });
  return {
    ...auth,
    identityOf,
    actorOf: async (headers) => (await identityOf(headers)).actor,
    handler(request) {
      if (new URL(request.url).pathname === '/api/auth/sign-out') forget(request.headers);
      return auth.handler(request);
    },
  };
}

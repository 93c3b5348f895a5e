import type { Actor } from '@/domain/policy';
import { hashOf } from '@/server/auth/secrets';
import { createPatience } from '@/server/db/patience';
import { troubleOf } from '@/server/db/trouble';
import type { Relay } from '@/server/live/relay';
import { concerns, followAccess, type Revocations } from '@/server/live/revocations';
import type { Identity } from './identity';

export type RememberDeps = {
  identityOf(headers: Headers): Promise<Identity>;
  /** The person or session whose rights ended, as this node reads it from the log. */
  revocations: Revocations;
  ops: Pick<Relay, 'followedAt' | 'listen'>;
  monotonic?: () => number;
};

export type IdentityMemory = {
  identityOf(headers: Headers): Promise<Identity>;
  /** Called when a person signs out, also when the end cannot be recorded. */
  forget(headers: Headers): void;
};

/** How long a look-up stays valid while no other look-up is possible. */
const GOOD_MS = 60_000;
/** How long this node may be without news of revocations; a revoked session must end everywhere (N4). */
const DEAF_MS = 30_000;
/** The most people who can continue to read. */
const MOST = 5_000;

type LookUp = { identity: Identity; at: number };

/**
 * While the database does not answer, people who were looked up shortly before may continue to read. A write asks again in
 * its transaction. A look-up is forgotten at once when its session ends or the rights change.
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

/** The key never holds the secret itself. */
function keyOf(headers: Headers): string | null {
  const [authorization, cookie] = [headers.get('authorization'), headers.get('cookie')];
  return authorization === null && cookie === null ? null : hashOf(`${authorization}\n${cookie}`);
}

function holderOf({ actor, session }: Identity) {
  return { actor: actor.id, session };
}

/** The identity with the rest of its session; null when the session has ended or the look-up is too old. */
function asOf({ identity, at }: LookUp, now: number): Identity | null {
  const age = now - at;
  const endsInMs = identity.endsInMs === null ? null : identity.endsInMs - age;
  return age < GOOD_MS && (endsInMs === null || endsInMs > 0) ? { ...identity, endsInMs } : null;
}

/** Looks people up and ends their sessions. */
type LookUps = {
  identityOf(headers: Headers): Promise<Identity>;
  actorOf(headers: Headers): Promise<Actor>;
  handler(request: Request): Promise<Response>;
};

/** The sign-in parts, with look-ups that are remembered. */
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

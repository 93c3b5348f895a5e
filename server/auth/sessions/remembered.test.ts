import { beforeEach, describe, expect, it } from 'vitest';
import type { AccessChanged } from '@/domain/entries/entry';
import { ANYONE } from '@/domain/policy';
import { concerns, type Holder } from '@/server/live/revocations';
import { type Identity, NOBODY } from './identity';
import { type IdentityMemory, rememberIdentities } from './remembered';

const DARA: Identity = {
  actor: { kind: 'person', id: 'dara', name: 'Sok Dara', roles: ['viewer'] },
  session: 'first',
  endsInMs: 50_000,
};
const HERS = new Headers({ cookie: 'session=hers' });
const AWAY = Object.assign(new Error('not reached'), { code: 'P1001' });
const S = 1_000;

describe('who was looked up shortly before', () => {
  let now: number;
  let followedAt: number;
  let look: () => Promise<Identity>;
  let tell: (change: AccessChanged) => void;
  let restore: () => void;
  let changes: AccessChanged[];
  let remembered: IdentityMemory;

  beforeEach(() => {
    now = followedAt = 1_000_000;
    changes = [];
    look = async () => DARA;
    const listeners: ((change: AccessChanged) => void)[] = [];
    tell = (change) => {
      changes.push(change);
      for (const listener of listeners) listener(change);
    };
    remembered = rememberIdentities({
      identityOf: () => look(),
      revocations: {
        position: () => changes.length,
        hasChanged: (holder: Holder, since) => changes.slice(since).some((change) => concerns(change, holder)),
        listen: (onChange) => void listeners.push(onChange),
      },
      ops: {
        followedAt: () => followedAt,
        listen({ epoch }) {
          restore = epoch;
        },
      },
      monotonic: () => now,
    });
  });

  const away = () => {
    look = () => Promise.reject(AWAY);
  };
  const ask = (headers = HERS) => remembered.identityOf(headers);
  /** This node's relay calls it, and the relay continues to read. */
  const pass = (ms: number, isFollowing = true) => {
    now += ms;
    if (isFollowing) followedAt = now;
  };

  it('[N4] reads on while the database is away, with what is left of the session, and for a minute at most', async () => {
    await ask();
    away();
    pass(20 * S);
    expect(await ask()).toEqual({ ...DARA, endsInMs: 30 * S });
    pass(30 * S);
    await expect(ask()).rejects.toBe(AWAY);
    look = async () => ({ ...DARA, endsInMs: null });
    await ask();
    away();
    pass(59 * S);
    expect(await ask()).toMatchObject({ session: 'first' });
    pass(S);
    await expect(ask()).rejects.toBe(AWAY);
  });

  it('[C6] is nobody to a node that has heard of no revocation for half a minute', async () => {
    await ask();
    away();
    pass(29 * S, false);
    expect(await ask()).toMatchObject({ session: 'first' });
    pass(S, false);
    await expect(ask()).rejects.toBe(AWAY);
  });

  it.each<[string, () => void]>([
    ['the rights changed', () => tell({ type: 'access.changed', person: 'dara' })],
    ['the session ended', () => tell({ type: 'access.changed', person: 'dara', session: 'first' })],
    ['the record was put back', () => restore()],
    ['signing out', () => remembered.forget(HERS)],
  ])('[C6] is forgotten at once: %s', async (_, end) => {
    await ask();
    away();
    expect(await ask()).toMatchObject({ session: 'first' });
    end();
    await expect(ask()).rejects.toBe(AWAY);
  });

  it('[C6] is not remembered when the rights changed during the look-up', async () => {
    look = async () => {
      tell({ type: 'access.changed', person: 'dara' });
      return DARA;
    };
    await ask();
    away();
    await expect(ask()).rejects.toBe(AWAY);
  });

  it('is asked for whenever there is an answer, and only the same cookie is remembered', async () => {
    await ask();
    look = async () => NOBODY;
    expect((await ask()).actor).toEqual(ANYONE);
    away();
    await expect(ask()).rejects.toBe(AWAY);
    look = async () => DARA;
    await ask();
    away();
    await expect(ask(new Headers({ cookie: 'session=another' }))).rejects.toBe(AWAY);
  });

  it('is no excuse for a fault of ours', async () => {
    await ask();
    const fault = new TypeError('x is not a function');
    look = () => Promise.reject(fault);
    await expect(ask()).rejects.toBe(fault);
  });
});

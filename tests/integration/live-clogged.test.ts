import { createServer } from 'node:http';
import { expect, it, vi } from 'vitest';
import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import { foldingOf } from '@/domain/protocol/streams';
import { NOBODY } from '@/server/auth/sessions/identity';
import { openGateway } from '@/server/live/gateway';
import { createPresence } from '@/server/live/presence';
import type { Relay, RelayListener } from '@/server/live/relay';
import { FIRST_VISIT, openRaw } from '@/tests/support/live/raw-client';
import { openProxy } from '@/tests/support/live/tcp-proxy';

const PATIENCE = { timeout: 10_000, interval: 10 };
const HEAD = { epoch: 'epoch', seq: 0, hash: GENESIS_HASH };

/** A relay that never has anything to tell. */
function stillRelay<S extends StreamName>(stream: S): Relay<S> {
  return {
    ...{
      stream,
      open: async () => undefined,
      wake: () => undefined,
      caughtUp: async () => undefined,
      stop: async () => undefined,
    },
    caughtUp: () => Promise.resolve(),
    position: () => HEAD,
    snapshot: () => ({ kind: 'snapshot', s: stream, ...HEAD, board: foldingOf(stream).empty }),
    after: () => [],
    isFollowing: () => true,
    followedAt: () => 0,
    isWhole: () => true,
    listen: () => undefined,
  };
}

it('[F5] a client that takes nothing is cut at 1 MiB, the others are served', async () => {
  const http = createServer();
  const presence = createPresence();
  let listener: RelayListener | undefined;
  const hear = (given: RelayListener) => {
    listener = given;
  };
  const gateway = openGateway({
    http,
    presence,
    relays: {
      wall: { ...stillRelay('wall'), listen: hear },
      staff: stillRelay('staff'),
      ops: stillRelay('ops'),
    },
    log: { readAfter: async () => [] },
    logger: { warn: () => undefined },
    ...{ now: Date.now, release: 'test', isWriting: () => true, dev: false, beaconMs: 50 },
    alarms: { current: () => [], listen: () => undefined },
    identityOf: async () => NOBODY,
    permission: () => 'allowed',
    sameOrigin: () => true,
    reportFault: String,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const proxy = await openProxy(port);
  const clogged = openRaw(proxy.origin, { auth: FIRST_VISIT });
  const healthy = openRaw(`http://127.0.0.1:${port}`, { auth: FIRST_VISIT });
  await vi.waitFor(() => expect([clogged, healthy].map((one) => one.of('welcome').length)).toEqual([1, 1]), PATIENCE);

  proxy.freeze();
  const text = 'x'.repeat(200 * 1024);
  for (let seq = 1; seq <= 200 && presence.count() === 2; seq += 1) {
    listener?.entries([{ seq, text, hash: GENESIS_HASH }]);
    await vi.waitFor(() => expect(healthy.of('entries')).toHaveLength(seq), PATIENCE);
  }
  await vi.waitFor(() => expect(presence.count()).toBe(1), PATIENCE);
  expect(healthy.isOpen()).toBe(true);

  for (const client of [clogged, healthy]) client.close();
  gateway.stop(0);
  await proxy.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
}, 60_000);

import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '@/tests/support/databases';
import { openProxy, type TcpProxy } from '@/tests/support/live/tcp-proxy';
import { openWriter, type Writer } from '@/tests/support/log';
import { EDITOR, reportOf } from '@/tests/support/reports';
import { LISTENER, listenForHints } from './hints';
import { createRelay, type Relay } from './relay';

const PATIENCE = { timeout: 10_000, interval: 5 };
/** Longer than each test: nothing comes by polling. */
const NEVER_MS = 3_600_000;

describe('hints of PostgreSQL', () => {
  let database: TestDatabase;
  let writer: Writer;
  let relay: Relay<'wall'>;
  let proxy: TcpProxy;
  let hints: ReturnType<typeof listenForHints>;
  let told: string[];
  let posted = 0;

  const post = async () => {
    posted += 1;
    const command = { actor: EDITOR, key: `hints-post-${posted}`, input: reportOf(posted) };
    expect((await writer.verbs.publishUpdate(command)).ok).toBe(true);
  };
  const reaches = (seq: number) => vi.waitFor(() => expect(relay.position().seq).toBe(seq), PATIENCE);
  const listeners = async () => {
    const rows = await database.db.$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${LISTENER}
      AND query <> ''`;
    return rows.length;
  };

  beforeEach(async () => {
    database = await testDatabase('postgresql');
    // Another node: it never wakes our relay.
    writer = await openWriter(database);
    const onFault = () => undefined;
    relay = createRelay({ stream: 'wall', log: writer.log, onFault, onBroken: onFault, pollMs: NEVER_MS });
    await relay.open();
    const url = new URL(database.url);
    proxy = await openProxy(Number(url.port), 'anything');
    url.port = new URL(proxy.origin).port;
    told = [];
    hints = listenForHints({
      databaseUrl: url.href,
      onHint: (stream) => stream === 'wall' && relay.wake(),
      onDeaf: () => void told.push('deaf'),
      onHeard: () => void told.push('heard'),
      checkMs: 50,
    });
    await vi.waitFor(async () => expect(await listeners()).toBe(1), PATIENCE);
  });
  afterEach(async () => {
    await hints.stop();
    await relay.stop();
    await proxy.close();
    await database.close();
  });

  it('[N1] come with the commit of another node, and never without one', async () => {
    await post();
    await reaches(1);
    const wake = vi.spyOn(relay, 'wake');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`BEGIN; SELECT pg_notify('entries', 'wall'); ROLLBACK; SELECT pg_notify('entries', 'nothing')`);
    await client.end();
    await post();
    await reaches(2);
    expect(wake).toHaveBeenCalledTimes(1);
  });

  it('[N1] that nobody got are made up for when the connection is back: first LISTEN, then the heads', async () => {
    proxy.cut();
    await vi.waitFor(() => expect(told).toEqual(['deaf']), PATIENCE);
    await post();
    expect(relay.position().seq).toBe(0);
    proxy.mend();
    await reaches(1);
    expect(told).toEqual(['deaf', 'heard']);
    await post();
    await reaches(2);
  });

  it('[N1] are listened for again when the connection is dead and nobody closed it', async () => {
    proxy.freeze();
    await vi.waitFor(() => expect(told).toEqual(['deaf']), PATIENCE);
    await post();
    proxy.mend();
    await reaches(1);
    expect(told).toEqual(['deaf', 'heard']);
  });
});

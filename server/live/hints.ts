import pg from 'pg';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Config } from '@/server/config';
import type { Engine } from '@/server/db/database';
import { troubleOf } from '@/server/db/trouble';
import { HINT_CHANNEL } from '@/server/log/move-head';
import type { Logger } from '@/server/logger';
import type { RelaySet } from './relays';

type HintParts = Pick<Config, 'databaseUrl' | 'listens'> & { engine: Engine; logger: Pick<Logger, 'warn' | 'info'> };

/** Wakes the relays when another node has written. On SQLite one server has the file, and wakes its relays itself. */
export function withHints(live: RelaySet, { engine, listens, databaseUrl, logger }: HintParts): RelaySet {
  if (engine === 'sqlite' || !listens) return live;
  const hints = listenForHints({
    databaseUrl,
    onHint: (stream) => live.relays[stream].wake(),
    onDeaf: (error) => logger.warn({ code: troubleOf(error) }, 'No hints: entries of other nodes come by polling.'),
    onHeard: () => logger.info('The database gives hints again.'),
  });
  return {
    ...live,
    async stop() {
      await hints.stop();
      await live.stop();
    },
  };
}

type HintOptions = {
  databaseUrl: string;
  /** Something may have been committed to this stream. */
  onHint(stream: StreamName): void;
  /** At the first of several failures in a row: until `onHeard` only the polling finds what other nodes wrote. */
  onDeaf(error: unknown): void;
  /** Listening again after it failed. */
  onHeard(): void;
  checkMs?: number;
};

/** Listens for the hints of other nodes (N1). */
type Hints = { stop(): Promise<void> };

const CONNECT_MS = 2_000;
/** A connection that is dead, and that nobody has closed, gives no hints. So we ask it something now and then. */
const CHECK_MS = 5_000;
const AGAIN_MS = 500;

/** As which the connection is seen in pg_stat_activity. */
export const LISTENER = 'border-briefing hints';

/** One connection of its own, opened again and again. A lost hint only means that an entry waits for the next poll. */
export function listenForHints({ checkMs = CHECK_MS, ...options }: HintOptions): Hints {
  const { onHint, onDeaf, onHeard } = options;
  let client: pg.Client | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  let isDeaf = false;

  const later = (work: () => Promise<void>, ms: number) => {
    timer = isStopped ? undefined : setTimeout(() => (current = work()), ms);
  };
  const lose = (lost: pg.Client, error: unknown) => {
    if (client !== lost) return;
    client = null;
    clearTimeout(timer);
    void lost.end().catch(() => undefined);
    if (isStopped) return;
    if (!isDeaf) onDeaf(error);
    isDeaf = true;
    // The nodes must not all come back in the same instant.
    later(open, AGAIN_MS * (0.5 + Math.random()));
  };
  const check = async (checked: pg.Client) => {
    try {
      await checked.query('SELECT 1');
      if (client === checked) later(() => check(checked), checkMs);
    } catch (error) {
      lose(checked, error);
    }
  };
  const open = async () => {
    const opened = clientOf(options.databaseUrl);
    client = opened;
    opened.on('error', (error) => lose(opened, error));
    opened.on('end', () => lose(opened, new Error('The connection for hints has ended')));
    opened.on('notification', ({ payload }) => {
      const stream = STREAMS.find((name) => name === payload);
      if (stream) onHint(stream);
    });
    try {
      await opened.connect();
      await opened.query(`LISTEN ${HINT_CHANNEL}`);
    } catch (error) {
      return lose(opened, error);
    }
    if (isDeaf) onHeard();
    isDeaf = false;
    // What was committed before LISTEN gave no hint.
    for (const stream of STREAMS) onHint(stream);
    later(() => check(opened), checkMs);
  };
  current = open();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
      const last = client;
      client = null;
      // A database that does not answer must not hold up the stop.
      void last?.end().catch(() => undefined);
    },
  };
}

function clientOf(connectionString: string): pg.Client {
  const patience = { connectionTimeoutMillis: CONNECT_MS, query_timeout: CONNECT_MS };
  return new pg.Client({ ...patience, connectionString, keepAlive: true, application_name: LISTENER });
}

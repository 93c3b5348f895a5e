import { mkdirSync } from 'node:fs';
import { STREAMS } from '@/domain/entries/entry';
import { type Auth, createAuth } from './auth/auth';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Server } from './context';
import { type Database, openDatabase } from './db/database';
import { migrate } from './db/migrate';
import { createRelay, type Relay } from './live/relay';
import { createLog } from './log/create-log';
import type { Log } from './log/log';
import { createFaultReporter, type Logger } from './logger';
import { decidePermission } from './policy';
import { createVerbs } from './verbs/create-verbs';
import { createViews } from './views/create-views';

export type CoreOptions = { config: Config; clock: Clock; logger: Logger };

/** All of the server that knows nothing of HTTP. */
export type Core = Pick<Server, 'permission' | 'views' | 'verbs' | 'reportFault'> & {
  database: Database;
  log: Log;
  relay: Relay;
  auth: Auth;
  close(): Promise<void>;
};

const DAY_MS = 86_400_000;

/** Migrates, opens the database, verifies the log and reads it up to its head. */
export async function openCore({ config, clock, logger }: CoreOptions): Promise<Core> {
  mkdirSync(config.dataDir, { recursive: true });
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) logger.info({ applied }, 'Migrated');
  const database = await openDatabase(config.databaseUrl);
  try {
    return await openOn(database, { config, clock, logger });
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openOn(database: Database, { config, clock, logger }: CoreOptions): Promise<Core> {
  const { db, engine } = database;
  const reportFault = createFaultReporter(logger);
  const permission: Server['permission'] = (actor, action, places = []) =>
    decidePermission(actor, action, { ...config, places });
  const log = createLog({
    db,
    engine,
    now: clock.now,
    permission,
    onAppend: () => relay.wake(),
    onHalt: (reason) => logger.fatal({ reason }, 'The log is broken: writing has stopped.'),
  });
  const relay = createRelay({
    stream: 'wall',
    log,
    onFault: (error) => reportFault(error, 'live/relay'),
    onBroken: log.halt,
  });
  for (const stream of STREAMS) await log.open(stream);
  await relay.open();
  const auth = createAuth({ db, provider: engine, config, logger });
  const sweeping = setInterval(() => void auth.sweep().catch((error) => reportFault(error, 'auth/sweep')), DAY_MS);
  return {
    database,
    log,
    relay,
    auth,
    permission,
    reportFault,
    views: createViews({ db, engine, log, dataDir: config.dataDir, now: clock.now, snapshot: relay.snapshot }),
    verbs: createVerbs({ log, permission }),
    async close() {
      clearInterval(sweeping);
      await relay.stop();
      await database.close();
    },
  };
}

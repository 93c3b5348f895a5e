import { decidePermission } from '@/domain/policy';
import { type Alarms, createAlarms } from './alarms';
import { withMemory } from './auth/sessions/remembered';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Server } from './context';
import { type Auth, createAuth } from './create-auth';
import { type Database, openDatabase } from './db/database';
import { migrate } from './db/migrate';
import { makePrivateFolder } from './db/private-folder';
import { troubleOf } from './db/trouble';
import { proveWrite, tryWrite } from './db/writing/try-write';
import { createWriteWatch, type WriteWatch, type WriteWatchDeps } from './db/writing/write-watch';
import { createDisplayStates, type DisplayStates } from './displays/display-states';
import { createApiLimits } from './limits/api-limits';
import { createOpenBriefings } from './live/open-briefings';
import { createOpenDrafts } from './live/open-drafts';
import type { RelaySet } from './live/relays';
import { createLocalCuts, type LocalCuts } from './live/revocations';
import type { Log } from './log/log';
import { createFaultReporter, type Logger } from './logger';
import { openLog } from './open-log';
import { sweepByAge } from './release/retention';
import { startTimedTasks } from './release/timed-tasks';
import { createVerbs } from './verbs/create-verbs';
import { keepSettings } from './verbs/settings/kept-settings';
import { createViews } from './views/create-views';

export type CoreOptions = {
  config: Config;
  clock: Clock;
  logger: Logger;
  /** The build that runs; null: it has no name. */
  build: string | null;
  onPaint?(tookMs: number): void;
};

/** The part of the server that knows nothing of HTTP. */
export type Core = Pick<
  Server,
  'permission' | 'walls' | 'limits' | 'openDrafts' | 'openBriefings' | 'views' | 'verbs' | 'reportFault'
> & {
  database: Database;
  log: Log;
  alarms: Alarms;
  relays: RelaySet['relays'];
  cuts: LocalCuts;
  displayStates: DisplayStates;
  auth: Auth;
  close(): Promise<void>;
};

/** Migrates, opens the database, verifies the log and reads it up to its head. */
export async function openCore(options: CoreOptions): Promise<Core> {
  const { config, logger } = options;
  makePrivateFolder(config.dataDir);
  const applied = await migrate(config.databaseUrl);
  if (applied.length > 0) logger.info({ applied }, 'Migrated');
  const database = await openDatabase(config.databaseUrl);
  try {
    return await openOn(database, options);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function openOn(database: Database, options: CoreOptions): Promise<Core> {
  const { config, clock, logger } = options;
  const { db, engine } = database;
  const alarms = createAlarms({
    onRaise: (alarm) => logger.error({ alarm }, 'An alarm is raised.'),
    onClear: (alarm) => logger.info({ alarm }, 'An alarm has ended.'),
  });
  const start = { boards: config.boardsOpen ? 'open' : 'closed' } as const;
  const settings = await keepSettings(db, start);
  const permission: Server['permission'] = (actor, action, places = []) =>
    decidePermission(actor, action, { boardsOpen: settings.current().boards === 'open', places });
  const writing = watchWrites(database, { alarms, logger });
  const reportFault = createReporter(writing, logger);
  const parts = { ...options, alarms, writing, permission, reportFault };
  const { log, live, scrubber, acknowledged } = await openLog(database, parts);
  const { wall, ops } = live.relays;
  const verbs = createVerbs({ log, permission, machineTime: clock.machineTime, wall: wall.snapshot });
  const cuts = createLocalCuts();
  const displayStates = watchDisplays(database, { ...options, reportFault, wall });
  const given = { displayStates, ops, db, provider: engine, config, logger, log, permission, cut: cuts.cut };
  const auth = withMemory(createAuth(given), ops);
  const limits = countRequests(database, logger);
  const openDrafts = createOpenDrafts({ db, now: clock.now });
  const openBriefings = createOpenBriefings({ db });
  const swept = [auth, limits, openDrafts, openBriefings, { sweep: () => sweepByAge(db, clock.now()) }];
  await auth.strangers.setup.announce();
  const following = settings.follow((error) => reportFault(error, 'settings'));
  const timedTasks = await startTimedTasks({
    ...{ db, log, verbs, clock, alarms, logger, reportFault },
    endWhatIsOver: auth.endWhatIsOver,
    sweep: () => Promise.all(swept.map((each) => each.sweep())),
  });
  return {
    ...{ database, log, alarms, cuts, displayStates, auth },
    ...{ relays: live.relays, permission },
    walls: () => settings.current().walls,
    ...{ limits, openDrafts, openBriefings },
    reportFault,
    views: createViews({
      ...{ db, engine, log, alarms, writing, clock, start, now: clock.now },
      dataDir: config.dataDir,
      snapshot: live.snapshot,
      remembered: (stream) => live.relays[stream],
    }),
    verbs,
    async close() {
      await timedTasks.stop();
      await displayStates.stop();
      await following.stop();
      await writing.stop();
      await scrubber.stop();
      await live.stop();
      acknowledged.flush();
      await database.close();
    },
  };
}

function countRequests({ db }: Database, logger: Logger): ReturnType<typeof createApiLimits> {
  const onUncounted = () => logger.warn({ code: 'limits.uncounted' }, 'Requests are counted in memory only.');
  return createApiLimits({ db, now: Date.now, onUncounted });
}

type DisplayParts = Pick<CoreOptions, 'clock' | 'onPaint'> &
  Pick<Server, 'reportFault'> &
  Pick<RelaySet['relays'], 'wall'>;

function watchDisplays({ db }: Database, { clock, reportFault, ...parts }: DisplayParts): DisplayStates {
  return createDisplayStates({ ...parts, db, now: clock.now, onFault: (error) => reportFault(error, 'displays') });
}

function watchWrites(database: Database, parts: Pick<WriteWatchDeps, 'alarms' | 'logger'>): WriteWatch {
  return createWriteWatch({
    ...parts,
    tryWrite: () => tryWrite(database),
    proveWrite: () => proveWrite(database),
  });
}

/** The alarm reports a database that does not answer, once, also when a part of the server meets it and no request. */
function createReporter(writing: Pick<WriteWatch, 'failed'>, logger: Logger): Server['reportFault'] {
  const report = createFaultReporter(logger);
  return (error, where) => {
    const trouble = troubleOf(error);
    if (trouble) writing.failed(trouble);
    return trouble ?? report(error, where);
  };
}

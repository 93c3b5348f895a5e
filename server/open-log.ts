import { STREAMS } from '@/domain/entries/entry';
import type { Alarms } from './alarms';
import type { Clock } from './clock';
import type { Config } from './config';
import type { Server } from './context';
import type { Database } from './db/database';
import { currentActor } from './db/grants';
import type { WriteWatch } from './db/writing/write-watch';
import { openCheckpoints } from './live/checkpoints/checkpoints';
import { keepCheckpoints } from './live/checkpoints/keep-checkpoints';
import { withHints } from './live/hints';
import { createRelays } from './live/relays';
import { createLog } from './log/create-log';
import { createRecoveryCheck } from './log/recovery-check';
import { createScrubber } from './log/scrubber';
import type { Logger } from './logger';
import { openAcknowledged } from './record/acknowledged';
import { watchForLost } from './record/lost-watch';

type LogParts = Pick<Server, 'permission' | 'reportFault'> & {
  config: Config;
  clock: Clock;
  logger: Logger;
  alarms: Alarms;
  writing: WriteWatch;
  /** The build that runs; null: it has no name, and each start reads the whole log. */
  build: string | null;
};

/** The log, and the relays that have read it up to its head: from a checkpoint, or else, with each hash, from its beginning. */
export async function openLog({ db, engine }: Database, parts: LogParts) {
  const { config, clock, logger, build, alarms, writing, permission, reportFault } = parts;
  const tell = (where: string) => (error: unknown) => void reportFault(error, where);
  const acknowledged = openAcknowledged({ ...config, onFault: tell('record/acknowledged') });
  const log = createLog({
    ...{ db, engine, permission },
    now: clock.now,
    currentActor,
    onAppend: (stream) => live.relays[stream].wake(),
    onTrouble: writing.failed,
    onHalt(reason, place) {
      logger.fatal({ reason, ...place }, 'The log is broken: writing has stopped. npm run verify says where.');
      alarms.raise('record.damaged');
    },
  });
  const checkpoints = openCheckpoints({ ...config, build });
  const live = createRelays({ log, checkpoints, onFault: tell('live/relay'), onBroken: log.halt });
  const keeping = keepCheckpoints({ live, checkpoints, onFault: tell('live/checkpoints') });
  const recovery = createRecoveryCheck({ log, alarms });
  for (const stream of STREAMS) {
    live.relays[stream].listen({
      entries: () => undefined,
      epoch: () => void recovery.look().catch(tell('log/recovery')),
    });
    await log.create(stream);
  }
  await live.open();
  const scrubber = createScrubber({ log, onFault: tell('log/scrubber') });
  scrubber.start();
  await watchForLost({ acknowledged, relays: live.relays, log, alarms, logger, onFault: tell('record/lost') });
  const hinted = withHints(live, { ...config, engine, logger });
  const stop = () => hinted.stop().then(keeping.stop);
  return { log, live: { ...hinted, stop }, scrubber, acknowledged };
}

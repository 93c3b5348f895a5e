import { DAY_MS, MINUTE_MS } from '@/domain/when';
import { createFollower } from '@/server/live/follower';
import { type ClockWatchDeps, createClockWatch } from './clock-watch';
import { createScheduler, type SchedulerDeps } from './scheduler';

export type ClockworkDeps = ClockWatchDeps &
  Omit<SchedulerDeps, 'now' | 'holds' | 'onFault' | 'onHeld'> & {
    /** Once a day: forgets what is of no use to anybody any more. */
    sweep(): Promise<unknown>;
    /** Once a minute: writes down which sessions and tokens came to their end. */
    endWhatIsOver(): Promise<void>;
    reportFault(error: unknown, where: string): unknown;
  };

/** All that is done by the hour: releases, promises, sweeping. It stands still while nobody knows what time it is. */
export async function startClockwork(deps: ClockworkDeps): Promise<{ stop(): Promise<void> }> {
  const { clock, logger, reportFault, settings } = deps;
  const watch = await createClockWatch(deps);
  const sweep = async () => (watch.holds() ? undefined : deps.sweep());
  const sweeping = setInterval(() => void sweep().catch((error) => reportFault(error, 'sweep')), DAY_MS);
  const scheduler = createScheduler({
    ...deps,
    now: clock.now,
    holds: watch.holds,
    settings: { refresh: async () => void (await Promise.all([settings.refresh(), watch.look()])) },
    onFault: (error) => reportFault(error, 'release/scheduler'),
    onHeld: (item, code) => logger.warn({ item, code }, 'An approved item is due and cannot be released.'),
  });
  const ending = createFollower({
    round: async () => (watch.holds() ? undefined : deps.endWhatIsOver()),
    pollMs: MINUTE_MS,
    onFault: (error) => reportFault(error, 'auth/ending'),
  });
  scheduler.start();
  ending.start();
  return {
    async stop() {
      clearInterval(sweeping);
      await scheduler.stop();
      await ending.stop();
    },
  };
}

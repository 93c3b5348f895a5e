import { DAY_MS, HOUR_MS, MINUTE_MS } from '@/domain/when';
import { createFollower } from '@/server/live/follower';
import { type ClockWatchDeps, createClockWatch } from './clock-watch';
import { createScheduler, type SchedulerDeps } from './scheduler';

export type TimedTaskDeps = ClockWatchDeps &
  Omit<SchedulerDeps, 'now' | 'holds' | 'onFault' | 'onHeld'> & {
    /** Once a day, and an hour after the start, because some machines restart each night: deletes what nobody needs any more. */
    sweep(): Promise<unknown>;
    /** Once a minute: records which sessions and tokens have ended. */
    endWhatIsOver(): Promise<void>;
    reportFault(error: unknown, where: string): unknown;
  };

/** Everything that runs by the clock: releases, promises, sweeping. It waits while nobody knows what time it is. */
export async function startTimedTasks(deps: TimedTaskDeps): Promise<{ stop(): Promise<void> }> {
  const { clock, logger, reportFault } = deps;
  const watch = await createClockWatch(deps);
  const sweep = async () => (watch.holds() ? undefined : deps.sweep());
  const sweepNow = () => void sweep().catch((error) => reportFault(error, 'sweep'));
  const sweeping = [setInterval(sweepNow, DAY_MS), setTimeout(sweepNow, HOUR_MS)];
  const scheduler = createScheduler({
    ...deps,
    now: clock.now,
    holds: watch.holds,
    look: watch.look,
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
      for (const timer of sweeping) clearInterval(timer);
      await scheduler.stop();
      await ending.stop();
    },
  };
}

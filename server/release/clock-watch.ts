import type { Alarms } from '@/server/alarms';
import type { Clock } from '@/server/clock';
import type { Db } from '@/server/db/database';
import { readSetting } from '@/server/db/settings';
import type { Logger } from '@/server/logger';

export type ClockWatchDeps = {
  db: Db;
  clock: Clock;
  logger: Pick<Logger, 'warn'>;
  alarms: Pick<Alarms, 'raise' | 'clear'>;
};

export type ClockWatch = {
  /** Takes in what an administrator confirmed, on whichever node, and then looks whether the clocks agree. */
  look(): Promise<void>;
  /** True: nothing may be done by the hour. */
  holds(): boolean;
};

/** What was confirmed last: `id` tells one confirmation from the next, `time` is what the machine said then. */
export type ClockWord = { id: string; time: string };

/** Confirmed is the time that was shown; a machine whose time has left it meanwhile has to be looked at again. */
const WORD_HOLDS_MS = 120_000;

/** Says aloud that the clock leapt, once, and ends it when the clocks agree again or an administrator confirmed. */
export async function createClockWatch({ db, clock, logger, alarms }: ClockWatchDeps): Promise<ClockWatch> {
  let heard = (await readClockWord(db))?.id;
  let isJumped = false;
  const tell = () => {
    const byMs = clock.jump();
    if ((byMs !== null) === isJumped) return;
    isJumped = byMs !== null;
    if (byMs === null) return alarms.clear('clock.jumped');
    logger.warn({ byMs }, 'The clock of this machine leapt: releases wait until it is right again or confirmed.');
    alarms.raise('clock.jumped');
  };
  return {
    async look() {
      const word = await readClockWord(db);
      if (word && word.id !== heard && isNear(word, clock)) clock.confirm();
      heard = word?.id;
      tell();
    },
    holds() {
      tell();
      return isJumped;
    },
  };
}

export function isNear({ time }: Pick<ClockWord, 'time'>, { machineTime }: Pick<Clock, 'machineTime'>): boolean {
  return Math.abs(machineTime() - Date.parse(time)) < WORD_HOLDS_MS;
}

/** Written by `confirmClock` only. */
async function readClockWord(db: Db): Promise<ClockWord | null> {
  const value = await readSetting(db, 'clock');
  return value === null ? null : (JSON.parse(value) as ClockWord);
}

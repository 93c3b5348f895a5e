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
  /** Reads what an administrator confirmed on any node, and then checks whether the clocks agree. */
  look(): Promise<void>;
  /** True: timed tasks have to wait. */
  holds(): boolean;
};

/** The last confirmation. `id` differs for each confirmation; `time` is the time that the machine showed. */
export type ClockConfirmation = { id: string; time: string };

/** A confirmation holds for the time that was shown. If the machine has leapt again since, somebody has to look again. */
const CONFIRMATION_HOLDS_MS = 120_000;

/** Raises the alarm when the clock leapt, and clears it when the clocks agree again or an administrator has confirmed. */
export async function createClockWatch({ db, clock, logger, alarms }: ClockWatchDeps): Promise<ClockWatch> {
  let heard = (await readConfirmation(db))?.id;
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
      const word = await readConfirmation(db);
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

export function isNear(
  { time }: Pick<ClockConfirmation, 'time'>,
  { machineTime }: Pick<Clock, 'machineTime'>,
): boolean {
  return Math.abs(machineTime() - Date.parse(time)) < CONFIRMATION_HOLDS_MS;
}

/** Only `confirmClock` writes it. */
async function readConfirmation(db: Db): Promise<ClockConfirmation | null> {
  const value = await readSetting(db, 'clock');
  return value === null ? null : (JSON.parse(value) as ClockConfirmation);
}

import { STREAMS } from '@/domain/entries/entry';
import type { Alarms } from '@/server/alarms';
import type { Log } from './log';

export type MendingDeps = {
  log: Pick<Log, 'verifyChain' | 'halted' | 'resume'>;
  alarms: Pick<Alarms, 'clear'>;
};

/** After an epoch changed (L2): a record that was put back or repaired beside the running server is written to again. */
export function createMending({ log, alarms }: MendingDeps): { look(): Promise<void> } {
  return {
    async look() {
      if (log.halted() === null) return;
      for (const stream of STREAMS) if (!(await log.verifyChain(stream)).ok) return;
      log.resume();
      alarms.clear('record.damaged');
    },
  };
}

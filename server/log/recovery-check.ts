import { STREAMS } from '@/domain/entries/entry';
import type { Alarms } from '@/server/alarms';
import type { Log } from './log';

export type RecoveryDeps = {
  log: Pick<Log, 'verifyChain' | 'halted' | 'resume'>;
  alarms: Pick<Alarms, 'clear'>;
};

/** After a change of epoch (L2): allows writing again when the record was restored or repaired beside the running server. */
export function createRecoveryCheck({ log, alarms }: RecoveryDeps): { look(): Promise<void> } {
  return {
    async look() {
      if (log.halted() === null) return;
      for (const stream of STREAMS) if (!(await log.verifyChain(stream)).ok) return;
      log.resume();
      alarms.clear('record.damaged');
    },
  };
}

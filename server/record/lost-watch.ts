import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Alarms } from '@/server/alarms';
import type { Relays } from '@/server/live/relays';
import type { Head, Log } from '@/server/log/log';
import type { Logger } from '@/server/logger';
import type { AcknowledgedHeads } from './acknowledged';

export type LostWatchDeps = {
  acknowledged: AcknowledgedHeads;
  relays: Relays;
  log: Pick<Log, 'readAfter'>;
  alarms: Pick<Alarms, 'raise' | 'clear'>;
  logger: Pick<Logger, 'fatal'>;
  onFault(error: unknown): void;
};

/**
 * Raises an alarm when a stream ends before the head that was acknowledged here. The alarm stays, also after a restart,
 * until somebody restores the record or accepts the loss with our tools, which give another epoch.
 */
export async function watchForLost(deps: LostWatchDeps): Promise<void> {
  const lost = new Set<StreamName>();
  const look = (stream: StreamName) => compare(deps, lost, stream);
  for (const stream of STREAMS) {
    deps.relays[stream].listen({
      entries: () => void (lost.has(stream) || deps.acknowledged.note(headOf(deps, stream))),
      epoch: () => void look(stream).catch(deps.onFault),
    });
    await look(stream);
  }
}

async function compare(deps: LostWatchDeps, lost: Set<StreamName>, stream: StreamName): Promise<void> {
  const { acknowledged, relays, log, alarms, logger } = deps;
  if (!relays[stream].isWhole()) return;
  const head = headOf(deps, stream);
  const tail = await acknowledged.compare(head, log);
  if (tail) {
    lost.add(stream);
    logger.fatal(
      { ...tail },
      'Entries that were acknowledged are missing. Put back a newer copy (npm run restore), or accept it (npm run verify -- --repair --accept-loss).',
    );
    return alarms.raise('record.lost');
  }
  acknowledged.accept(head);
  lost.delete(stream);
  if (lost.size === 0) alarms.clear('record.lost');
}

function headOf({ relays }: Pick<LostWatchDeps, 'relays'>, stream: StreamName): Head {
  return { stream, ...relays[stream].position() };
}

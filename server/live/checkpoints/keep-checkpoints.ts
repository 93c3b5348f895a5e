import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { RelaySet } from '@/server/live/relays';
import { nextTurn } from '@/server/process/next-turn';
import type { Checkpoints } from './checkpoints';

export type CheckpointDeps = {
  live: Pick<RelaySet, 'relays' | 'snapshot'>;
  checkpoints: Pick<Checkpoints, 'write'>;
  onFault(error: unknown): void;
  every?: number;
};

/** So many entries are read and folded in a tenth of a second. */
const EVERY = 1_000;

/** Keeps the state of each stream every thousand entries, so that a start reads only what came after it. Call it before the relays open. */
export function keepCheckpoints({ live, checkpoints, onFault, every = EVERY }: CheckpointDeps): {
  stop(): Promise<void>;
} {
  let writing: Promise<void> = Promise.resolve();
  const keepStream = (stream: StreamName) => {
    let kept = { epoch: '', seq: 0 };
    let isWanted = false;
    const write = async () => {
      isWanted = false;
      const snapshot = live.snapshot(stream);
      if (snapshot === null) return;
      kept = snapshot;
      await checkpoints.write(snapshot).catch(onFault);
    };
    const look = () => {
      const { epoch, seq } = live.relays[stream].position();
      if (isWanted || seq - (epoch === kept.epoch ? kept.seq : 0) < every) return;
      isWanted = true;
      // Screens come first: encoding a large board takes some hundredths of a second.
      writing = writing.then(nextTurn).then(write);
    };
    live.relays[stream].listen({ entries: look, epoch: look });
  };
  for (const stream of STREAMS) keepStream(stream);
  return { stop: () => writing };
}

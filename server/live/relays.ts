import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Snapshot } from '@/domain/protocol/frames';
import type { Checkpoints } from './checkpoints/checkpoints';
import { createRelay, type Relay, type RelayOptions } from './relay';

/** One relay a stream: each reads its own log, so none waits for another. */
export type Relays = { [S in StreamName]: Relay<S> };

export type RelaySet = {
  relays: Relays;
  /** Null when the log could not be read to its end (L6). */
  snapshot<S extends StreamName>(stream: S): Snapshot<S> | null;
  open(): Promise<void>;
  stop(): Promise<void>;
};

export type RelaysOptions = Omit<RelayOptions, 'stream' | 'kept'> & {
  /** Left out: nothing is kept, and each start reads the whole log. */
  checkpoints?: Pick<Checkpoints, 'read'>;
};

export function createRelays({ checkpoints, ...options }: RelaysOptions): RelaySet {
  const relayOf = <S extends StreamName>(stream: S): Relay<S> =>
    createRelay({ ...options, stream, kept: () => checkpoints?.read(stream) ?? null });
  const relays: Relays = { wall: relayOf('wall'), staff: relayOf('staff'), ops: relayOf('ops') };
  const all = STREAMS.map((stream) => relays[stream]);
  return {
    relays,
    snapshot: (stream) => (relays[stream].isWhole() ? relays[stream].snapshot() : null),
    async open() {
      for (const relay of all) await relay.open();
    },
    async stop() {
      await Promise.all(all.map((relay) => relay.stop()));
    },
  };
}

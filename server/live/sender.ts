import { nextTurn } from '@/server/process/next-turn';
import type { RingEntry } from './ring';
import { bytesOf } from './ring';

type EncodedFrame = { p: number; n: number; h: string; d: string[] };

export type SenderOptions = {
  /** The rooms at the moment when a frame begins. The welcome of a socket that joins later already holds that frame. */
  rooms(): string[];
  send(room: string, frame: EncodedFrame): void;
  beacon(): void;
  monotonic(): number;
};

export type StreamSender = {
  push(entries: RingEntry[]): void;
  /** Sends the beacon after everything that was pushed before it. So no beacon names a head that is still on its way. */
  beacon(): void;
  /** Drops the waiting entries: the log was restored, so nobody needs them. */
  drop(): void;
  stop(): void;
};

const JOIN_MS = 25;
const FRAME_BYTES = 256 * 1024;

/** The only sender of a stream (F1). It sends the first frame at once, joins entries of the next 25 ms, and yields between two rooms. */
export function createSender({ rooms, send, beacon, monotonic }: SenderOptions): StreamSender {
  const pending: RingEntry[] = [];
  let isBeaconDue = false;
  let isSending = false;
  let isStopped = false;
  let lastAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isBusy = () => isSending || isStopped || timer !== undefined;
  const waitMs = () => (isBeaconDue ? 0 : Math.max(0, lastAt + JOIN_MS - monotonic()));
  const pump = () => {
    const isDue = pending.length > 0 || isBeaconDue;
    if (!isDue || isBusy()) return;
    const wait = waitMs();
    if (wait === 0) void sendNext();
    else timer = setTimeout(sendNext, wait);
  };
  const sendNext = async () => {
    timer = undefined;
    isSending = true;
    if (pending.length > 0) await sendFrame(takeFrame(pending));
    else if (isBeaconDue) sendBeacon();
    isSending = false;
    pump();
  };
  const sendFrame = async (frame: EncodedFrame) => {
    lastAt = monotonic();
    for (const room of rooms()) {
      send(room, frame);
      await nextTurn();
    }
  };
  const sendBeacon = () => {
    isBeaconDue = false;
    beacon();
  };
  return {
    push(entries) {
      pending.push(...entries);
      pump();
    },
    beacon() {
      isBeaconDue = true;
      pump();
    },
    drop: () => void pending.splice(0),
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** As many entries as fit, and always the first, however long it is. */
function takeFrame(pending: RingEntry[]): EncodedFrame {
  let bytes = 0;
  const tooMany = pending.findIndex((entry, index) => {
    bytes += bytesOf(entry);
    return index > 0 && bytes > FRAME_BYTES;
  });
  const taken = pending.splice(0, tooMany === -1 ? pending.length : tooMany);
  const last = taken.at(-1);
  if (last === undefined) throw new Error('A frame needs an entry.');
  return { p: last.seq - taken.length, n: last.seq, h: last.hash, d: taken.map((entry) => entry.text) };
}

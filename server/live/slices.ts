const SLICE_SOCKETS = 500;

/** Rooms of at most 500 sockets: a frame is encoded once for each (docs/decisions/0004). */
export type Slices = { rooms(): string[]; join(): string; leave(room: string): void };

export function createSlices(stream: string, most = SLICE_SOCKETS): Slices {
  const counts = new Map<string, number>();
  return {
    rooms: () => [...counts.keys()],
    join() {
      const free = [...counts].find(([, count]) => count < most)?.[0] ?? `${stream}:${firstUnused(counts, stream)}`;
      counts.set(free, (counts.get(free) ?? 0) + 1);
      return free;
    },
    leave(room) {
      const count = (counts.get(room) ?? 0) - 1;
      if (count > 0) counts.set(room, count);
      else counts.delete(room);
    },
  };
}

function firstUnused(counts: ReadonlyMap<string, number>, stream: string): number {
  let index = 0;
  while (counts.has(`${stream}:${index}`)) index += 1;
  return index;
}

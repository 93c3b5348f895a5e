import type { PaintReport } from '@/domain/protocol/frames';

/** The screens that are connected, and what each of them has painted (C7), for the list of screens. */
export type Presence = {
  opened(id: string): void;
  closed(id: string): void;
  note(id: string, seen: PaintReport): void;
  count(): number;
  seen(id: string): PaintReport | null;
};

export function createPresence(): Presence {
  const connections = new Map<string, PaintReport | null>();
  return {
    opened: (id) => void connections.set(id, null),
    closed: (id) => void connections.delete(id),
    note(id, seen) {
      if (connections.has(id)) connections.set(id, seen);
    },
    count: () => connections.size,
    seen: (id) => connections.get(id) ?? null,
  };
}

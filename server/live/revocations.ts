import { readEntryText } from '@/domain/entries/entry';
import type { Relay } from './relay';

/** Whose rights changed, and when by the position of the stream `ops`. */
export type Revocations = {
  /** Where the stream stands: whoever is looked up now knows all up to here. */
  mark(): number;
  /** Whether this person's rights changed after a mark: what was looked up then may be out of date. */
  hasChanged(person: string, mark: number): boolean;
  listen(onChange: (person: string) => void): void;
};

/** Follows `access.changed`: written by whatever process, it is heard by every one (N3). */
export function followAccess(relay: Relay<'ops'>): Revocations {
  const changed = new Map<string, number>();
  const listeners: ((person: string) => void)[] = [];
  relay.listen({
    entries(entries) {
      for (const { seq, text } of entries) {
        const body = readEntryText(text);
        if (body.type !== 'access.changed') continue;
        changed.set(body.person, seq);
        for (const listener of listeners) listener(body.person);
      }
    },
    epoch: () => changed.clear(),
  });
  return {
    mark: () => relay.position().seq,
    hasChanged: (person, mark) => (changed.get(person) ?? 0) > mark,
    listen: (onChange) => void listeners.push(onChange),
  };
}

import { type AccessChanged, readEntryText } from '@/domain/entries/entry';
import type { Relay } from './relay';

/** By whom and by which session a screen came in. */
export type Holder = { actor: string; session: string | null };

/** Whose rights changed, and when by the position of the stream `ops`. */
export type Revocations = {
  /** Where the stream stands: whoever is looked up now knows all up to here. */
  mark(): number;
  /** Whether this holder's rights changed after a mark: what was looked up then may be out of date. */
  hasChanged(holder: Holder, mark: number): boolean;
  listen(onChange: (change: AccessChanged) => void): void;
};

/** Nobody is that long on the way in: who was looked up before all of these comes back once more. */
const KEPT = 1_000;

/** Follows `access.changed`: written by whatever process, it is heard by every one (N3). */
export function followAccess(relay: Relay<'ops'>): Revocations {
  let changes: { seq: number; change: AccessChanged }[] = [];
  let forgotten = 0;
  const listeners: ((change: AccessChanged) => void)[] = [];
  const take = (seq: number, change: AccessChanged) => {
    changes.push({ seq, change });
    if (changes.length > KEPT) forgotten = changes.shift()?.seq ?? forgotten;
    for (const listener of listeners) listener(change);
  };
  relay.listen({
    entries(entries) {
      for (const { seq, text } of entries) {
        const body = readEntryText(text);
        if (body.type === 'access.changed') take(seq, body);
      }
    },
    epoch() {
      changes = [];
    },
  });
  return {
    mark: () => relay.position().seq,
    hasChanged: (holder, mark) =>
      mark < forgotten || changes.some(({ seq, change }) => seq > mark && concerns(change, holder)),
    listen: (onChange) => void listeners.push(onChange),
  };
}

/** A change names a person, and may name one session of it: the one that is over, or the one that stays. */
export function concerns({ person, session, but }: AccessChanged, holder: Holder): boolean {
  if (person !== holder.actor) return false;
  return (session === undefined || session === holder.session) && (but === undefined || but !== holder.session);
}

import { type AccessChanged, readEntryText } from '@/domain/entries/entry';
import type { Relay } from './relay';

/** The person and the session of a screen. */
export type Holder = { actor: string; session: string | null };

/** The people whose rights changed, with the position of each change in the stream `ops`. */
export type Revocations = {
  /** The present position of the stream. A look-up from now on sees every change up to here. */
  position(): number;
  /** Whether the rights of this holder changed after the position `since`, so that a look-up from then may be out of date. */
  hasChanged(holder: Holder, since: number): boolean;
  listen(onChange: (change: AccessChanged) => void): void;
};

/** An admission never takes as long as this many changes. A holder from before all of them has to come back once more. */
const KEPT = 1_000;

/** Follows `access.changed`. Every process hears it, whichever process wrote it (N3). */
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
    position: () => relay.position().seq,
    hasChanged: (holder, since) =>
      since < forgotten || changes.some(({ seq, change }) => seq > since && concerns(change, holder)),
    listen: (onChange) => void listeners.push(onChange),
  };
}

/** Ends of sessions that could not be written down for every node. This node cuts the screens all the same. */
export type LocalCuts = {
  cut(holder: { person: string; session: string }): void;
  listen(onChange: (change: AccessChanged) => void): void;
};

export function createLocalCuts(): LocalCuts {
  const listeners: ((change: AccessChanged) => void)[] = [];
  return {
    cut(holder) {
      for (const listener of listeners) listener({ type: 'access.changed', ...holder });
    },
    listen: (onChange) => void listeners.push(onChange),
  };
}

/** A change names a person. It may also name one session: the one that ended (`session`) or the only one that stays (`but`). */
export function concerns({ person, session, but }: AccessChanged, holder: Holder): boolean {
  if (person !== holder.actor) return false;
  return (session === undefined || session === holder.session) && (but === undefined || but !== holder.session);
}

import type { Entry, Fact } from '@/domain/entries/entry';
import type { DeskItem } from '@/domain/item';

/** The desk keeps this many finished items of each kind; older ones are found by search. */
export const MAX_DONE = 40;

/** What the stream `ops` folds to. */
export type Desk = {
  seq: number;
  /** The last changed item comes first. */
  items: DeskItem[];
};

export const EMPTY_DESK: Desk = { seq: 0, items: [] };

/** The one fold, for server and browser alike. An entry that the desk already has changes nothing (C1). */
export function foldDesk(desk: Desk, { seq, body }: Entry): Desk {
  return seq <= desk.seq ? desk : { items: itemsAfter(desk.items, body), seq };
}

function itemsAfter(items: DeskItem[], fact: Fact): DeskItem[] {
  if (fact.type !== 'item.changed') return items;
  return bounded([fact.item, ...items.filter(({ id }) => id !== fact.item.id)]);
}

/** Every open item stays, however old it is. A pending review keeps a released item open. */
function bounded(items: readonly DeskItem[]): DeskItem[] {
  const counts = { released: 0, discarded: 0 };
  return items.filter((item) => {
    if (item.state === 'discarded') return ++counts.discarded <= MAX_DONE;
    if (item.state === 'released' && item.debt === null) return ++counts.released <= MAX_DONE;
    return true;
  });
}

export function owedItems(desk: Desk): DeskItem[] {
  return desk.items.filter(({ debt }) => debt !== null);
}

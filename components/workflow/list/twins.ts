import type { DeskItem, ItemState } from '@/domain/item';

const OPEN: readonly ItemState[] = ['draft', 'submitted', 'approved'];

/** Open reports of one source and period, of which perhaps only one should go out; by their ids. */
export function twinsOf(items: readonly DeskItem[]): ReadonlySet<string> {
  const alike = new Map<string, string[]>();
  for (const item of items) {
    const key = likenessOf(item);
    if (key !== null) alike.set(key, [...(alike.get(key) ?? []), item.id]);
  }
  return new Set([...alike.values()].flatMap((ids) => (ids.length > 1 ? ids : [])));
}

function likenessOf({ kind, state, source, periodEnd }: DeskItem): string | null {
  const isNamed = kind === 'report' && source !== null && periodEnd !== null;
  return isNamed && OPEN.includes(state) ? `${source} ${periodEnd}` : null;
}

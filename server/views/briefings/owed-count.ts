import { type Debt, openDebts } from '@/domain/briefing/said/debts';
import { createPatience } from '@/server/db/patience';
import { troubleOf } from '@/server/db/trouble';

/**
 * How many corrections are owed, for the menu of every page: no page waits for a database that does not answer. Then it is the
 * last known number; null = not known yet.
 */
export function keepOwedCount(debts: () => Promise<Debt[]>): () => Promise<number | null> {
  let kept: { count: number | null } = { count: null };
  const patience = createPatience();
  const read = async () => {
    kept = { count: openDebts(await debts()) };
    return kept;
  };
  return async () => {
    const { count } = await patience.find(read, (error) => (error === undefined || troubleOf(error) ? kept : null));
    return count;
  };
}

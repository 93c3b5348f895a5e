import type { LogPosition, Receipt } from '@/domain/outcome';

/** What the writer of an update is told; its fact is the first that was written. */
export function toReceipt([first]: LogPosition[], { update, revision }: Pick<Receipt, 'update' | 'revision'>): Receipt {
  if (!first) throw new Error(`Nothing was written of update ${update}`);
  return { update, revision, ...first };
}

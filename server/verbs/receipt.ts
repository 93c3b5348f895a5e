import type { LogPosition, Receipt } from '@/domain/outcome';

/** The answer to the writer of an update. The fact of the update is the first written one. */
export function toReceipt([first]: LogPosition[], { update, revision }: Pick<Receipt, 'update' | 'revision'>): Receipt {
  if (!first) throw new Error(`Nothing was written of update ${update}`);
  return { update, revision, ...first };
}

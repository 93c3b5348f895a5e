import type { Tx } from '@/server/db/database';
import { readSetting, writeSetting } from '@/server/db/settings';

type Table = Pick<Tx, 'setting'>;

/** A whole copy was made and read again. All nodes tell its age. */
export function noteCopy(db: Table, at: Date): Promise<void> {
  return writeSetting(db, 'copy', { value: at.toISOString(), at });
}

/** When the newest copy was made (ms); null: never, as far as this record knows. */
export async function lastCopyAt(db: Table): Promise<number | null> {
  const value = await readSetting(db, 'copy');
  return value === null ? null : Date.parse(value);
}

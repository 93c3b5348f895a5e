import type { Db } from './database';

/** Facts about this database, not about the world. `exercise`: a practice database, and every page says so. */
export type SettingKey = 'exercise' | 'boards';

export async function readSetting(db: Db, key: SettingKey): Promise<string | null> {
  return (await db.setting.findUnique({ where: { key } }))?.value ?? null;
}

export async function writeSetting(db: Db, key: SettingKey, { value, at }: { value: string; at: Date }): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value, changedAt: at }, update: { value, changedAt: at } });
}

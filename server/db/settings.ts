import {
  DEFAULT_PRIVATE_SETTINGS,
  type PrivateSettings,
  type PublicSettings,
  toPublicSettings,
} from '@/domain/settings';
import type { ReportPromise } from '@/domain/updates';
import type { Tx } from './database';

/**
 * `exercise`: this database is for practice, and every page says so. The values of the other keys are JSON: the newest
 * settings, the next report that is announced, the time that was confirmed last, and when the newest copy was made.
 */
export type SettingKey = 'exercise' | 'private' | 'public' | 'promise' | 'clock' | 'copy';

type Table = Pick<Tx, 'setting'>;

export async function readSetting(db: Table, key: SettingKey): Promise<string | null> {
  return (await db.setting.findUnique({ where: { key } }))?.value ?? null;
}

export async function writeSetting(
  db: Table,
  key: SettingKey,
  { value, at }: { value: string; at: Date },
): Promise<void> {
  await db.setting.upsert({ where: { key }, create: { key, value, changedAt: at }, update: { value, changedAt: at } });
}

/** Only our verbs write this JSON, so its shape is trusted. */
async function readJson<T>(db: Table, key: SettingKey): Promise<T | null> {
  const value = await readSetting(db, key);
  return value === null ? null : (JSON.parse(value) as T);
}

/** What nobody has changed has the product's default; `start` may give another default for it. */
export async function readPrivateSettings(db: Table, start: Partial<PrivateSettings> = {}): Promise<PrivateSettings> {
  return { ...DEFAULT_PRIVATE_SETTINGS, ...start, ...(await readChosenSettings(db)) };
}

/** Only the private settings that somebody chose. */
export async function readChosenSettings(db: Table): Promise<Partial<PrivateSettings>> {
  return (await readJson<Partial<PrivateSettings>>(db, 'private')) ?? {};
}

export async function changePrivateSettings(db: Table, changes: Partial<PrivateSettings>, at: Date): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  const value = JSON.stringify({ ...(await readChosenSettings(db)), ...changes });
  await writeSetting(db, 'private', { value, at });
}

export type PublicState = { version: number; settings: PublicSettings };

/** `version` counts the changes; it is 0 before the first. */
export async function readPublicSettings(db: Table): Promise<PublicState> {
  const stored = await readJson<{ version: number; settings: Partial<PublicSettings> }>(db, 'public');
  return { version: stored?.version ?? 0, settings: toPublicSettings(stored?.settings ?? {}) };
}

/**
 * The newest announcement of a next report. `version` counts announcements and misses. `after` is the newest update at that
 * time: a later report fulfils the announcement. `isMissed`: the log already says that the report did not come.
 */
export type StoredPromise = { version: number; promise: ReportPromise | null; after: number; isMissed: boolean };

export async function readPromise(db: Table): Promise<StoredPromise> {
  return (await readJson<StoredPromise>(db, 'promise')) ?? { version: 0, promise: null, after: 0, isMissed: false };
}

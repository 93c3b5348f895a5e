import {
  DEFAULT_PRIVATE_SETTINGS,
  DEFAULT_SETTINGS,
  type PrivateSettings,
  type PublicSettings,
} from '@/domain/settings';
import type { ReportPromise } from '@/domain/updates';
import type { Tx } from './database';

/**
 * What is true of this database. `exercise`: a practice database, and every page says so. The others are JSON: the
 * settings as they were changed last, the promise that stands, and the time that was confirmed last.
 */
export type SettingKey = 'exercise' | 'private' | 'public' | 'promise' | 'clock';

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

/** Our own JSON, written by the verbs only. */
async function readJson<T>(db: Table, key: SettingKey): Promise<T | null> {
  const value = await readSetting(db, key);
  return value === null ? null : (JSON.parse(value) as T);
}

/** Those that nobody has changed are the product's; boards are as the start says until somebody has. */
export async function readPrivateSettings(db: Table, start: Partial<PrivateSettings> = {}): Promise<PrivateSettings> {
  return { ...DEFAULT_PRIVATE_SETTINGS, ...start, ...(await readJson<Partial<PrivateSettings>>(db, 'private')) };
}

/** Keeps only what somebody chose. @returns what had been chosen before. */
export async function changePrivateSettings(
  db: Table,
  changes: Partial<PrivateSettings>,
  at: Date,
): Promise<Partial<PrivateSettings>> {
  const was = (await readJson<Partial<PrivateSettings>>(db, 'private')) ?? {};
  if (Object.keys(changes).length === 0) return was;
  await writeSetting(db, 'private', { value: JSON.stringify({ ...was, ...changes }), at });
  return was;
}

export type PublicState = { version: number; settings: PublicSettings };

/** `version` counts the changes: 0 before the first. */
export async function readPublicSettings(db: Table): Promise<PublicState> {
  return (await readJson<PublicState>(db, 'public')) ?? { version: 0, settings: DEFAULT_SETTINGS };
}

/**
 * The promise made last. `version` counts promises and misses, `after` is the newest update when it was made: a later
 * report fulfils it. `isMissed`: told already.
 */
export type StoredPromise = { version: number; promise: ReportPromise | null; after: number; isMissed: boolean };

export async function readPromise(db: Table): Promise<StoredPromise> {
  return (await readJson<StoredPromise>(db, 'promise')) ?? { version: 0, promise: null, after: 0, isMissed: false };
}

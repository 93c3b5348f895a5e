import { DEFAULT_SETTINGS, type PrivateSettings } from '@/domain/settings';
import type { Db } from './database';
import { createPatience } from './patience';
import { type PublicState, readPrivateSettings, readPublicSettings } from './settings';
import { troubleOf } from './trouble';

/** Private settings in memory, for what is asked at every request; a verb that must be exact reads them in its transaction. */
export type KeptSettings = { current(): PrivateSettings; refresh(): Promise<void> };

/** `start`: what holds for settings that nobody has changed. */
export async function keepSettings(db: Db, start: Partial<PrivateSettings>): Promise<KeptSettings> {
  let settings = await readPrivateSettings(db, start);
  return {
    current: () => settings,
    async refresh() {
      settings = await readPrivateSettings(db, start);
    },
  };
}

/** What every page shows of the ministry; while the database is away, as it was read last. */
export function keepPublicSettings(db: Db): () => Promise<PublicState> {
  let kept: PublicState = { version: 0, settings: DEFAULT_SETTINGS };
  const patience = createPatience();
  const read = async () => {
    kept = await readPublicSettings(db);
    return kept;
  };
  return () => patience.find(read, (error) => (error === undefined || troubleOf(error) ? kept : null));
}

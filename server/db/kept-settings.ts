import type { PrivateSettings } from '@/domain/settings';
import type { Db } from './database';
import { readPrivateSettings } from './settings';

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

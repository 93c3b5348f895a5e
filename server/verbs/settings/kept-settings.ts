import { DEFAULT_SETTINGS, type PrivateSettings } from '@/domain/settings';
import type { Db } from '@/server/db/database';
import { createPatience } from '@/server/db/patience';
import { type PublicState, readPrivateSettings, readPublicSettings } from '@/server/db/settings';
import { troubleOf } from '@/server/db/trouble';
import { createFollower, type Follower } from '@/server/live/follower';

/** Private settings in memory, because every request reads them. A verb that must be exact reads them in its transaction. */
export type KeptSettings = {
  current(): PrivateSettings;
  /** Reads them again and again, because another process may change them. */
  follow(onFault: (error: unknown) => void): Pick<Follower, 'stop'>;
};

const EVERY_MS = 1_000;

/** `start`: the values of settings that nobody has changed. */
export async function keepSettings(db: Db, start: Partial<PrivateSettings>): Promise<KeptSettings> {
  let settings = await readPrivateSettings(db, start);
  return {
    current: () => settings,
    follow(onFault) {
      const round = async () => {
        settings = await readPrivateSettings(db, start);
      };
      const follower = createFollower({ round, pollMs: EVERY_MS, onFault });
      follower.start();
      return follower;
    },
  };
}

/** The public settings for every page. While the database is away, the last known ones. */
export function keepPublicSettings(db: Db): () => Promise<PublicState> {
  let kept: PublicState = { version: 0, settings: DEFAULT_SETTINGS };
  const patience = createPatience();
  const read = async () => {
    kept = await readPublicSettings(db);
    return kept;
  };
  return () => patience.find(read, (error) => (error === undefined || troubleOf(error) ? kept : null));
}

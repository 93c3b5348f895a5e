import { isScene, type SceneName } from '@/domain/scenes/scenes';
import { MINUTE_MS } from '@/domain/when';
import { restOf } from './reload';

/** Where a wall stood. */
export type Stand = { scene: SceneName; turn: number; paused: boolean };

type ReleaseAttempt = { release: string; times: number; at: number };

const STAND = 'wall.stand';
const TRIED = 'wall.tried';
/** A page that comes later begins anew. */
const STAND_HOLDS_MS = 2 * MINUTE_MS;

/** What a page leaves for the page after it, in the same tab. `calendar`: the machine's time of day, which a reload keeps. */
export function createAcrossReload(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  calendar: () => number,
) {
  return {
    leaveStand(stand: Stand): void {
      storage.setItem(STAND, JSON.stringify({ ...stand, at: calendar() }));
    },
    takeStand(): Stand | null {
      const { scene, turn, paused, at } = read(storage, STAND);
      storage.removeItem(STAND);
      const isYoung = typeof at === 'number' && Math.abs(calendar() - at) < STAND_HOLDS_MS;
      if (!isYoung || typeof scene !== 'string' || !isScene(scene) || typeof turn !== 'number') return null;
      return { scene, turn, paused: paused === true };
    },
    /** The page goes to load this build. If the next page has another one, it came to nothing. */
    noteTry(release: string): void {
      const before = triedOf(storage);
      const times = before?.release === release ? before.times + 1 : 1;
      storage.setItem(TRIED, JSON.stringify({ release, times, at: calendar() } satisfies ReleaseAttempt));
    },
    /** How long this build is still left alone. */
    waitFor(release: string): number {
      const before = triedOf(storage);
      if (before?.release !== release) return 0;
      const passed = calendar() - before.at;
      // A clock that was set back must not make the wait longer.
      return passed < 0 ? 0 : Math.max(0, restOf(before.times) - passed);
    },
  };
}

function triedOf(storage: Pick<Storage, 'getItem'>): ReleaseAttempt | null {
  const { release, times, at } = read(storage, TRIED);
  return typeof release === 'string' && typeof times === 'number' && typeof at === 'number'
    ? { release, times, at }
    : null;
}

function read(storage: Pick<Storage, 'getItem'>, key: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(storage.getItem(key) ?? '{}'));
  } catch {
    return {};
  }
}

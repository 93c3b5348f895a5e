import type { DisplayRole } from '@/domain/policy';
import type { DisplaySettings } from './display-schema';

export * from './choices';
export type { DisplaySettings } from './display-schema';

export const DEFAULT_DISPLAY_SETTINGS: DisplaySettings = {
  language: 'km',
  theme: 'dark',
  distance: 'near',
  orientation: 'as_is',
  overscan: 0,
  playlist: [],
};

/** How a wall lies on its screen. */
export type ScreenFit = Pick<DisplaySettings, 'orientation' | 'overscan' | 'distance'>;

/** A paired screen, as its own page and the list of screens know it. */
export type Display = { id: string; name: string; role: DisplayRole; version: number; settings: DisplaySettings };

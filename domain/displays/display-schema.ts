import { z } from 'zod';
import { isProvince } from '@/domain/places';
import { SCENES } from '@/domain/scenes/scenes';
import { DISTANCES, MOST_OVERSCAN, ORIENTATIONS } from './choices';

// The one place where what is set up for a screen has its shape. Walls import ./display, never this file: it brings zod.

const MOST_ITEMS = 40;
/** A scene stands so long, in seconds. */
const DWELL = { least: 12, most: 45 };

const Hour = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const Days = z.array(z.int().min(1).max(7)).min(1).max(7);

/** A turn of a scene. `days`: 1 is Monday; null = every day. `from` and `to`: hours in Phnom Penh; null = all day. */
const PlaylistItem = z.strictObject({
  scene: z.enum(SCENES).exclude(['notice']),
  /** Of the scene `province`: the one that stays; null = another each round. */
  place: z.string().refine(isProvince).nullable(),
  /** null = by the length of what there is to read. */
  seconds: z.int().min(DWELL.least).max(DWELL.most).nullable(),
  days: Days.nullable(),
  hours: z.strictObject({ from: Hour, to: Hour }).nullable(),
});

export const DisplaySettings = z.strictObject({
  /** The language that is shown in full. */
  language: z.enum(['km', 'en']),
  theme: z.enum(['dark', 'light']),
  distance: z.enum(DISTANCES),
  orientation: z.enum(ORIENTATIONS),
  overscan: z.int().min(0).max(MOST_OVERSCAN),
  /** In order; empty = all scenes that have something to say. */
  playlist: z.array(PlaylistItem).max(MOST_ITEMS),
});
export type DisplaySettings = z.infer<typeof DisplaySettings>;

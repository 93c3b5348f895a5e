import { requireReader } from '@/app/guard';
import { DamagedWall } from '@/components/wall/damaged-wall';
import { Wall } from '@/components/wall/wall';
import { isProvince, type PlaceCode } from '@/domain/places';
import type { SceneName } from '@/domain/scenes/scenes';
import { server } from '@/server/context';

export type WallOptions = { theme?: string | string[]; place?: string | string[] };

/** Dark, whatever a person chose for the desk. `?theme=light` is for bright press halls. `only`: null = all scenes in turn. */
export async function WallPage({ only, options }: { only: SceneName | null; options: WallOptions }) {
  await requireReader(only === null ? '/wall' : `/wall/${only}`);
  const { views, now } = server();
  const snapshot = await views.snapshot();
  const theme = options.theme === 'light' ? 'light' : 'dark';
  if (!snapshot) return <DamagedWall theme={theme} />;
  return <Wall snapshot={snapshot} serverNow={now()} theme={theme} only={only} place={placeIn(options)} />;
}

function placeIn({ place }: WallOptions): PlaceCode | undefined {
  return typeof place === 'string' && isProvince(place) ? place : undefined;
}

import { isReader } from '@/app/guard';
import { ClosedWall } from '@/components/wall/closed/closed-wall';
import { DamagedWall } from '@/components/wall/damaged-wall';
import { Wall } from '@/components/wall/wall';
import { isProvince, type PlaceCode } from '@/domain/places';
import type { SceneName } from '@/domain/scenes/scenes';
import { server } from '@/server/context';

export type WallOptions = { theme?: string | string[]; place?: string | string[] };

/** Dark, whatever a person chose for the desk. `?theme=light` is for bright press halls. `only`: null = all scenes in turn. */
export async function WallPage({ only, options }: { only: SceneName | null; options: WallOptions }) {
  const theme = options.theme === 'light' ? 'light' : 'dark';
  if (!(await isReader())) return <ClosedWall theme={theme} path={only === null ? '/wall' : `/wall/${only}`} />;
  const { views, now } = server();
  const snapshot = await views.snapshot();
  if (!snapshot) return <DamagedWall theme={theme} />;
  return <Wall snapshot={snapshot} serverNow={now()} theme={theme} only={only} place={placeIn(options)} />;
}

function placeIn({ place }: WallOptions): PlaceCode | undefined {
  return typeof place === 'string' && isProvince(place) ? place : undefined;
}

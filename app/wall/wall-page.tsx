import { headers } from 'next/headers';
import { isReader } from '@/app/guard';
import { PairingWall } from '@/components/displays/pairing/pairing-wall';
import { ClosedWall } from '@/components/wall/closed/closed-wall';
import { DamagedWall } from '@/components/wall/damaged-wall';
import { Wall } from '@/components/wall/wall';
import type { Display } from '@/domain/displays/display';
import { isProvince, type PlaceCode } from '@/domain/places';
import type { SceneName } from '@/domain/scenes/scenes';
import { server } from '@/server/context';
import { loadPairingWords } from './pairing-words';

export type WallOptions = { theme?: string | string[]; place?: string | string[] };

/** Dark, whatever a person chose for the desk. `?theme=light` is for bright press halls. `only`: null = all scenes in turn. */
export async function WallPage({ only, options }: { only: SceneName | null; options: WallOptions }) {
  const { views, now, walls, release } = server();
  // People open one scene by their own session. `/wall` is for screens, and shows what was set up for this one.
  const display = only === null ? await pairedDisplay() : undefined;
  const theme = display?.settings.theme ?? (options.theme === 'light' ? 'light' : 'dark');
  const isForReaders = only !== null || walls() === 'readers';
  const isOpen = display !== undefined || (isForReaders && (await isReader()));
  if (!isOpen) return <NoWall only={only} theme={theme} isForReaders={isForReaders} />;
  const snapshot = await views.snapshot();
  if (!snapshot) return <DamagedWall theme={theme} />;
  const page = { snapshot, serverNow: now(), release, theme, only, display };
  return <Wall {...page} place={placeIn(options)} />;
}

async function pairedDisplay(): Promise<Display | undefined> {
  return (await server().auth.displays.find(await headers())) ?? undefined;
}

type NoWallProps = { only: SceneName | null; theme: 'dark' | 'light'; isForReaders: boolean };

async function NoWall({ only, theme, isForReaders }: NoWallProps) {
  if (only !== null) return <ClosedWall theme={theme} path={`/wall/${only}`} />;
  return <PairingWall theme={theme} words={await loadPairingWords()} comesBackToReaders={isForReaders} />;
}

function placeIn({ place }: WallOptions): PlaceCode | undefined {
  return typeof place === 'string' && isProvince(place) ? place : undefined;
}

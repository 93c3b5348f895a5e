import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { isReader } from '@/app/guard';
import { boardOf } from '@/app/look-up';
import { drawRefused, readPastOf } from '@/app/past-asked';
import { PairingWall } from '@/components/displays/pairing/pairing-wall';
import { ClosedWall } from '@/components/wall/closed/closed-wall';
import { ForgetBoard } from '@/components/wall/closed/forget-board';
import { DamagedWall } from '@/components/wall/damaged-wall';
import { LiveWall } from '@/components/wall/live-wall';
import type { Display, ScreenFit } from '@/domain/displays/display';
import { readDistance, readOverscan } from '@/domain/displays/distance';
import type { Past } from '@/domain/past/past';
import { isProvince, type PlaceCode } from '@/domain/places';
import { KEEPING_HEADER } from '@/domain/protocol/frames';
import type { SceneName } from '@/domain/scenes/scenes';
import { server } from '@/server/context';
import { loadPairingWords } from './pairing-words';
import { pastScene } from './past-scene';

export type WallOptions = Record<
  'theme' | 'place' | 'distance' | 'overscan' | 'at' | 'mode',
  string | string[] | undefined
>;

/** Dark, whatever a person chose for the desk. `?theme=light` is for bright press halls. `only`: null = all scenes in turn. */
export async function WallPage({ only, options }: { only: SceneName | null; options: WallOptions }) {
  const wanted = options.theme === 'light' ? 'light' : 'dark';
  if (only !== null) return <OneSceneWall only={only} theme={wanted} options={options} />;
  // People open one scene by their own session. `/wall` is for screens, and shows what was set up for this one.
  const { auth, walls } = server();
  const display = await auth.displays.find(await headers());
  if (display) return <OpenWall only={null} theme={display.settings.theme} display={display} />;
  const isForReaders = walls() === 'readers';
  if (isForReaders && (await isReader())) return <OpenWall only={null} theme={wanted} {...readWay(options)} />;
  const words = await loadPairingWords();
  return forgetting(<PairingWall theme={wanted} words={words} comesBackToReaders={isForReaders} />);
}

type OneSceneProps = { only: SceneName; theme: 'dark' | 'light'; options: WallOptions };

/** One scene that the address names, by the session of a person; it may be of a moment of the past. */
async function OneSceneWall({ only, theme, options }: OneSceneProps) {
  if (!(await isReader())) return forgetting(<ClosedWall theme={theme} path={`/wall/${only}`} />);
  const read = readPastOf(options);
  if (!read.ok) return drawRefused(read.code);
  return <OpenWall only={only} theme={theme} {...readWay(options)} past={read.past} />;
}

/** A browser that may not read the board keeps nothing of it. */
function forgetting(page: ReactNode): ReactNode {
  return (
    <>
      <ForgetBoard />
      {page}
    </>
  );
}

type OpenWallProps = {
  only: SceneName | null;
  theme: 'dark' | 'light';
  place?: PlaceCode | undefined;
  display?: Display | undefined;
  fit?: ScreenFit;
  past?: Past | null;
};

async function OpenWall({ display, past = null, ...shown }: OpenWallProps) {
  const { views, release } = server();
  const board = await boardOf(past);
  if (!board) return <DamagedWall theme={shown.theme} />;
  // A page that a browser keeps for a time without a server has nothing that is for people inside.
  const isForKeeping = (await headers()).has(KEEPING_HEADER);
  const staff = display?.role === 'operations' && !isForKeeping ? await views.staff() : null;
  const page = { ...shown, ...board, release, display };
  return (
    <>
      <LiveWall {...page} staff={staff ?? undefined} past={past && (await pastScene(past, shown.only))} />
      <PaintWatch />
    </>
  );
}

/** Loads the page again where its own code does not come. */
async function PaintWatch() {
  const nonce = (await headers()).get('x-nonce');
  return <script async src="/wall-watch.js" {...(nonce && { nonce })} />;
}

/** What the address says of a screen that is not paired. */
function readWay({ place, distance, overscan }: WallOptions): Pick<OpenWallProps, 'place' | 'fit'> {
  return {
    place: typeof place === 'string' && isProvince(place) ? place : undefined,
    fit: { orientation: 'as_is', distance: readDistance(distance), overscan: readOverscan(overscan) },
  };
}

import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { isReader } from '@/app/guard';
import { PairingWall } from '@/components/displays/pairing/pairing-wall';
import { ClosedWall } from '@/components/wall/closed/closed-wall';
import { ForgetBoard } from '@/components/wall/closed/forget-board';
import { DamagedWall } from '@/components/wall/damaged-wall';
import { LiveWall } from '@/components/wall/live-wall';
import type { Display } from '@/domain/displays/display';
import { isProvince, type PlaceCode } from '@/domain/places';
import { KEEPING_HEADER } from '@/domain/protocol/frames';
import type { SceneName } from '@/domain/scenes/scenes';
import { server } from '@/server/context';
import { loadPairingWords } from './pairing-words';

export type WallOptions = { theme?: string | string[]; place?: string | string[] };

/** Dark, whatever a person chose for the desk. `?theme=light` is for bright press halls. `only`: null = all scenes in turn. */
export async function WallPage({ only, options }: { only: SceneName | null; options: WallOptions }) {
  const wanted = options.theme === 'light' ? 'light' : 'dark';
  if (only !== null) {
    if (!(await isReader())) return forgetting(<ClosedWall theme={wanted} path={`/wall/${only}`} />);
    return <OpenWall only={only} theme={wanted} place={placeIn(options)} />;
  }
  // People open one scene by their own session. `/wall` is for screens, and shows what was set up for this one.
  const { auth, walls } = server();
  const display = await auth.displays.find(await headers());
  if (display) return <OpenWall only={null} theme={display.settings.theme} display={display} />;
  const isForReaders = walls() === 'readers';
  if (isForReaders && (await isReader())) return <OpenWall only={null} theme={wanted} place={placeIn(options)} />;
  const words = await loadPairingWords();
  return forgetting(<PairingWall theme={wanted} words={words} comesBackToReaders={isForReaders} />);
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
};

async function OpenWall({ display, ...shown }: OpenWallProps) {
  const { views, now, release } = server();
  const snapshot = await views.snapshot();
  if (!snapshot) return <DamagedWall theme={shown.theme} />;
  // A page that a browser keeps for a time without a server has nothing that is for people inside.
  const isForKeeping = (await headers()).has(KEEPING_HEADER);
  const staff = display?.role === 'operations' && !isForKeeping ? await views.staff() : null;
  const page = { ...shown, snapshot, serverNow: now(), release, display };
  return (
    <>
      <LiveWall {...page} staff={staff ?? undefined} />
      <PaintWatch />
    </>
  );
}

/** Loads the page again where its own code does not come. */
async function PaintWatch() {
  const nonce = (await headers()).get('x-nonce');
  return <script async src="/wall-watch.js" {...(nonce && { nonce })} />;
}

function placeIn({ place }: WallOptions): PlaceCode | undefined {
  return typeof place === 'string' && isProvince(place) ? place : undefined;
}

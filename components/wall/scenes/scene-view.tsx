'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { Board } from '@/domain/board/board';
import { CONTENTS, type SceneRequest } from '@/domain/scenes/contents';
import type { SceneName } from '@/domain/scenes/scenes';
import { Overview } from './overview';
import { SceneBoundary } from './scene-boundary';

// The overview is on the screen first. The code of the other scenes comes after it, together, so that none is awaited later.
const others = () => import('./other-scenes');
const Displacement = dynamic(() => others().then((m) => m.Displacement));
const Services = dynamic(() => others().then((m) => m.Services));
const Changes = dynamic(() => others().then((m) => m.Changes));
const Provinces = dynamic(() => others().then((m) => m.Provinces));
const Province = dynamic(() => others().then((m) => m.Province));
const Ladder = dynamic(() => others().then((m) => m.Ladder));
const Damage = dynamic(() => others().then((m) => m.Damage));
const Latest = dynamic(() => others().then((m) => m.Latest));
const Events = dynamic(() => others().then((m) => m.Events));
const Notice = dynamic(() => others().then((m) => m.Notice));

/** Loads the code of all scenes, with what they load themselves, so that each is there when its turn comes. */
export function loadScenes(): void {
  const all = [others(), import('@/components/charts/remaining-plot'), import('@/components/provinces/province-map')];
  // A scene whose code did not come says so when its turn comes.
  void Promise.allSettled(all);
}

type Draw = (board: Board, asked: SceneRequest) => ReactNode;

const DRAW: Record<SceneName, Draw> = {
  overview: (board, asked) => <Overview board={board} content={CONTENTS.overview(board, asked)} />,
  displacement: (board, asked) => <Displacement board={board} content={CONTENTS.displacement(board, asked)} />,
  services: (board, asked) => <Services board={board} content={CONTENTS.services(board, asked)} />,
  changes: (board, asked) => <Changes board={board} content={CONTENTS.changes(board, asked)} />,
  provinces: (board, asked) => <Provinces board={board} content={CONTENTS.provinces(board, asked)} />,
  province: (board, asked) => <Province board={board} content={CONTENTS.province(board, asked)} />,
  ladder: (board, asked) => <Ladder board={board} content={CONTENTS.ladder(board, asked)} />,
  damage: (board, asked) => <Damage board={board} content={CONTENTS.damage(board, asked)} />,
  latest: (board, asked) => <Latest board={board} content={CONTENTS.latest(board, asked)} />,
  events: (board, asked) => <Events board={board} content={CONTENTS.events(board, asked)} />,
  notice: (board, asked) => <Notice content={CONTENTS.notice(board, asked)} />,
};

/** One scene of a board; the overview, whose code is always there, in place of one that cannot be drawn. */
export function SceneView({ scene, board, asked }: { scene: SceneName; board: Board; asked: SceneRequest }) {
  return (
    <SceneBoundary instead={<Overview board={board} content={CONTENTS.overview(board, asked)} />}>
      {DRAW[scene](board, asked)}
    </SceneBoundary>
  );
}

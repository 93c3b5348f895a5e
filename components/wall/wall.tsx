'use client';

import './wall.css';
import { useEffect, useMemo } from 'react';
import { type Live, useLiveBoard } from '@/client/use-live-board';
import { fitOf } from '@/components/displays/screen/fit';
import { ScreenLayer } from '@/components/displays/screen/screen-layer';
import { type UsedDisplayLink, useDisplayLink } from '@/components/displays/use-display-link';
import { BoardOnScreen } from '@/components/figures/board-context';
import { useNow } from '@/components/ui/use-now';
import { inOrder, keyFigures, leadOf } from '@/domain/board/key-figures';
import { openNotices } from '@/domain/board/notices';
import type { Display, DisplaySettings, ScreenFit } from '@/domain/displays/display';
import type { PlaceCode } from '@/domain/places';
import type { Snapshot } from '@/domain/protocol/frames';
import type { SceneName } from '@/domain/scenes/scenes';
import { WipedWall } from './closed/wiped-wall';
import { Foot } from './foot';
import { KeptWall } from './kept-wall';
import { type PastScene, WallStateProvider } from './parts/wall-state';
import { loadScenes, SceneView } from './scenes/scene-view';
import { isNight, shiftAt } from './screen-care';
import { useArrivals } from './use-arrivals';
import { useRotation } from './use-rotation';
import { useUpkeep } from './use-upkeep';
import { WallHeader } from './wall-header';
import { WithInside } from './with-inside';

type Props = {
  snapshot: Snapshot;
  serverNow: number;
  /** The build that made this page. */
  release: string;
  theme: 'dark' | 'light';
  /** The one scene that the address names; null: all of them in turn. */
  only?: SceneName | null;
  place?: PlaceCode | undefined;
  /** The paired screen that this page belongs to. */
  display?: Display | undefined;
  /** What the address says of a screen that is not paired. */
  fit?: ScreenFit | undefined;
  /** What only staff may see, where this screen may. */
  staff?: Snapshot<'staff'> | undefined;
  /** The scene is of a moment of the past. */
  past?: PastScene | null;
};

/** The board on one full screen. People read it from across the room. */
export function Wall({ snapshot, serverNow, staff, ...shown }: Props) {
  const { release, only = null, display, past = null } = shown;
  const screen = useDisplayLink(display);
  const live = useLiveBoard(snapshot, serverNow, { display: screen.link, isStill: past !== null });
  const now = useNow(live.now, 1_000);
  if (live.connection.status === 'revoked') return <WipedWall theme={shown.theme} />;
  return (
    <BoardOnScreen board={live.board} now={now}>
      <KeptWall build={release} live={live} isKept={past === null} />
      <WithInside staff={staff} serverNow={serverNow} link={screen.link} live={live}>
        {(told) => <Stage live={told} {...shown} {...{ now, only, screen, past }} />}
      </WithInside>
    </BoardOnScreen>
  );
}

type StageProps = Pick<Props, 'theme' | 'place' | 'release' | 'display' | 'fit'> & {
  past: PastScene | null;
  live: Live;
  now: number;
  only: SceneName | null;
  screen: UsedDisplayLink;
};

const NO_PLAYLIST: DisplaySettings['playlist'] = [];

function Stage({ live, now, release, theme, only, place: asked, display, fit, screen, past }: StageProps) {
  const { board, connection, position } = live;
  const playlist = display?.settings.playlist ?? NO_PLAYLIST;
  const rotation = useRotation({ board, now: live.now, only, place: asked, playlist });
  const { scene, turn, place, paused, togglePause, needMs } = rotation;
  const news = useArrivals(board, now);
  const state = useMemo(
    () => ({ now, connection, paused, togglePause, news, needMs, past }),
    [now, connection, paused, togglePause, news, needMs, past],
  );
  // A scene of the past is the scene that was asked for; the board of that moment has its notices.
  const notices = past ? [] : openNotices(board, now);
  useEffect(loadScenes, []);
  useUpkeep(release, {
    named: live.release,
    isConnected: connection.status === 'live',
    board,
    stand: { scene, turn, paused },
    isAtStart: only !== null || paused || scene === 'overview',
  });
  const [lead] = inOrder(keyFigures(board));
  const { x, y } = shiftAt(now);
  return (
    <WallStateProvider value={state}>
      <div
        className={looksOf(connection, past ? null : now)}
        data-theme={theme}
        data-size="wall"
        {...fitOf(display?.settings ?? fit)}
        data-connection={connection.status}
        data-seq={position.seq}
        data-release={release}
      >
        <div className="wall-stage" style={{ transform: `translate(${x}px, ${y}px)` }}>
          <WallHeader live={live} now={now} asOf={leadOf(lead)?.asOf ?? null} />
          {notices.length > 0 ? (
            <main className="wall-content wall-taken-over" data-scene="notice">
              <SceneView scene="notice" board={board} asked={{ now, turn, place }} />
            </main>
          ) : (
            <>
              <main className="wall-content" data-scene={scene}>
                <SceneView key={scene} scene={scene} board={board} asked={{ now, turn, place }} />
              </main>
              <Foot live={live} now={now} scene={scene} />
            </>
          )}
        </div>
        <ScreenLayer
          {...{ display, live, paused, release }}
          link={screen}
          scene={notices.length > 0 ? 'notice' : scene}
        />
      </div>
    </WallStateProvider>
  );
}

/** `now`: null of a moment of the past, whose night is not this one. */
function looksOf(connection: Live['connection'], now: number | null): string {
  const looks = [now !== null && isNight(now) ? 'wall-dim' : '', connection.status === 'lost' ? 'wall-lost' : ''];
  return ['wall', ...looks].join(' ');
}

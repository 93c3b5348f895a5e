import type { Board } from '@/domain/board/board';
import type { PlaceCode } from '@/domain/places';
import { hasContent, type SceneRequest } from '@/domain/scenes/contents';
import { dwellMs, playlistOf } from '@/domain/scenes/playlist';
import type { SceneName } from '@/domain/scenes/scenes';
import type { DisplaySettings } from './display';
import { isDue } from './due';

type Playlist = DisplaySettings['playlist'];
type PlaylistItem = Playlist[number];

/** `playlist`: what was set up for the screen; empty: all scenes. */
export type RoundRequest = SceneRequest & { playlist: Playlist };

/** The scenes of a screen's round, in the order of its playlist: those whose hour it is, with something to say. Never empty. */
export function roundOf(board: Board, asked: RoundRequest): SceneName[] {
  const { playlist } = asked;
  if (playlist.length === 0) return playlistOf(board, asked);
  const due = playlist.filter((item) => isDue(item, asked.now));
  const scenes = due.filter((item) => hasContent(board, item.scene, { ...asked, ...placeOf(item) }));
  // A scene stands once in a round, also where two of its turns overlap.
  const round = [...new Set(scenes.map(({ scene }) => scene))];
  return round.length > 0 ? round : ['overview'];
}

/** How long a scene stands here: what the playlist says, or else by what there is to read. */
export function dwellOf(board: Board, scene: SceneName, asked: RoundRequest): number {
  const seconds = turnOf(scene, asked)?.seconds ?? null;
  return seconds === null ? dwellMs(board, scene, asked) : seconds * 1_000;
}

/** The province that the playlist names for this scene now. */
export function placeInRound(scene: SceneName, asked: Omit<RoundRequest, 'turn'>): PlaceCode | undefined {
  return turnOf(scene, asked)?.place ?? undefined;
}

function turnOf(scene: SceneName, { now, playlist }: Pick<RoundRequest, 'now' | 'playlist'>): PlaylistItem | undefined {
  return playlist.find((item) => item.scene === scene && isDue(item, now));
}

function placeOf({ place }: PlaylistItem): Pick<SceneRequest, 'place'> {
  return place === null ? {} : { place };
}

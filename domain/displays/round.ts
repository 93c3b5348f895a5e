import type { Board } from '@/domain/board/board';
import type { PlaceCode } from '@/domain/places';
import { hasContent, type SceneRequest } from '@/domain/scenes/contents';
import { dwellMs, playlistOf } from '@/domain/scenes/playlist';
import type { SceneName } from '@/domain/scenes/scenes';
import { DAY_MS, whenAt } from '@/domain/when';
import type { DisplaySettings } from './display';

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

/** In Phnom Penh. The hours after midnight of a turn that began the evening before belong to that day. */
function isDue({ days, hours }: PlaylistItem, now: number): boolean {
  if (hours === null || hours.from === hours.to) return isOn(days, now);
  const time = whenAt(now).slice(11, 16);
  const { from, to } = hours;
  if (from < to) return time >= from && time < to && isOn(days, now);
  return time >= from ? isOn(days, now) : time < to && isOn(days, now - DAY_MS);
}

/** 1 is Monday. */
function isOn(days: PlaylistItem['days'], now: number): boolean {
  const weekday = new Date(`${whenAt(now).slice(0, 10)}T00:00Z`).getUTCDay() || 7;
  return days === null || days.includes(weekday);
}

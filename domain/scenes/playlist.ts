import type { Board } from '@/domain/board/board';
import { newsBetween } from '@/domain/board/latest';
import { MINUTE_MS } from '@/domain/when';
import { changesIn, newestReport } from './changes';
import { CONTENTS, hasContent, type SceneRequest } from './contents';
import { SCENES, type SceneName } from './scenes';

/** How long a new report holds its scene. */
export const HOLD_MS = 2 * MINUTE_MS;

const USUAL_S = 20;
const LEAST_S = 12;
const MOST_S = 45;
/** What slow readers need for a row of a table, and for a sentence. */
const S_A_ROW = 1.5;
const S_A_SENTENCE = 3;

/** The scenes of a round, without those that have nothing to say. */
export function playlistOf(board: Board, asked: SceneRequest): SceneName[] {
  return SCENES.filter((scene) => scene !== 'notice' && hasContent(board, scene, asked));
}

/** How long a scene stands: 20 s, or 12 to 45 s by what there is to read. */
export function dwellMs(board: Board, scene: SceneName, asked: SceneRequest): number {
  return 1_000 * Math.min(MOST_S, Math.max(LEAST_S, secondsOf(board, scene, asked)));
}

function secondsOf(board: Board, scene: SceneName, asked: SceneRequest): number {
  switch (scene) {
    case 'province':
      return LEAST_S + S_A_ROW * CONTENTS.province(board, asked).figures.length;
    case 'ladder':
      return LEAST_S + S_A_ROW * CONTENTS.ladder(board, asked).rows.length;
    case 'damage':
      return LEAST_S + S_A_ROW * Object.values(CONTENTS.damage(board, asked).lists).flat().length;
    case 'changes': {
      const { changes, silent } = CONTENTS.changes(board, asked);
      return LEAST_S + S_A_SENTENCE * (changes.length + silent.length);
    }
    case 'latest':
      return LEAST_S + S_A_ROW * CONTENTS.latest(board, asked).changes.length;
    case 'events':
      return LEAST_S + S_A_SENTENCE * CONTENTS.events(board, asked).events.length;
    default:
      return USUAL_S;
  }
}

/** The scene that is `by` steps away, past the ends and back; the first of the list when `from` is not in it. */
export function sceneAfter(playlist: readonly SceneName[], from: SceneName, by: 1 | -1): SceneName {
  const at = playlist.indexOf(from);
  const next = at < 0 ? 0 : (at + by + playlist.length) % playlist.length;
  return playlist[next] ?? 'overview';
}

/** The scene that a batch holds: the one that shows what a new report brought. null: it brought no report for now. */
export function sceneOfNews(before: Board, board: Board): SceneName | null {
  const numbers = newsBetween(before, board).published.map(({ number }) => number);
  const report = newestReport(board);
  if (report === null || !numbers.includes(report.number)) return null;
  const [first] = changesIn(board, report);
  const told = new Set(report.figures.map(({ indicator }) => indicator));
  if (told.has('remaining_in_camps') || told.has('displaced_total')) return 'overview';
  if (first === undefined) return 'latest';
  if (first.indicator.startsWith('service_')) return 'services';
  return first.place === 'KH' ? 'overview' : 'changes';
}

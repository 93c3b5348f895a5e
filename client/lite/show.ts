import { isDue } from '@/domain/displays/due';
import type { LitePage } from '@/domain/displays/lite-page';
import { withDigits } from '@/domain/wording/numbers';
import { fitScene, pagesOf } from './fit';
import { all, fill, isOver, write } from './say';

/** How long a page of a scene stands that has several, and a scene of one page. */
const PAGE_MS = 12_000;
const SCENE_MS = 20_000;
/** A new report holds the overview. */
const HOLD_MS = 120_000;

export type Show = {
  /** The clock: `now` is server time, `passedMs` since the call before. */
  step(page: LitePage, now: number, passedMs: number): void;
  /** Another page of the server, or another size of the screen: everything is measured again. */
  redraw(page: LitePage, now: number): void;
  /** What came stands on the overview. */
  hold(): void;
  /** One step now. */
  go(by: 1 | -1, page: LitePage, now: number): void;
  togglePause(): void;
  /** For the list of screens. */
  shown(): { scene: string; paused: boolean };
};

type SceneTurn = { key: string; page: number; turn: number };

/** Which scene stands, and which page of it. Notices take the screen before all others. */
export function createShow(): Show {
  let at: SceneTurn = { key: 'overview', page: 0, turn: 0 };
  let pages = 0;
  let leftMs = SCENE_MS;
  let isPaused = false;

  const redraw = (page: LitePage, now: number) => {
    const scenes = scenesOf(page, at.turn, now);
    const scene = scenes.filter((each) => keyOf(each) === at.key)[0] ?? scenes[0];
    if (scene === undefined) return;
    pages = drawScene(scene, at.page);
    at = { ...at, key: keyOf(scene), page: Math.min(at.page, Math.max(0, pages - 1)) };
    countPages(page, at.page, pages);
    countNotices(page, scenes, scene);
  };
  const turnTo = (page: LitePage, now: number) => {
    redraw(page, now);
    leftMs = pages > 1 ? PAGE_MS : dwellOf(page, at.key, now);
  };
  const isGone = (page: LitePage, now: number) => !scenesOf(page, at.turn, now).some((each) => keyOf(each) === at.key);
  return {
    step(page, now, passedMs) {
      leftMs -= isPaused ? 0 : passedMs;
      if (isGone(page, now)) return turnTo(page, now);
      if (leftMs > 0) return;
      at = placeAfter(at, { by: 1, pages, page }, now);
      turnTo(page, now);
    },
    redraw,
    hold() {
      at = { ...at, key: 'overview', page: 0 };
      leftMs = HOLD_MS;
    },
    go(by, page, now) {
      at = placeAfter(at, { by, pages, page }, now);
      turnTo(page, now);
    },
    togglePause() {
      isPaused = !isPaused;
    },
    shown: () => ({ scene: at.key.split('-')[0] ?? at.key, paused: isPaused }),
  };
}

/** The next page, or the next scene; past the last one a round is over. */
function placeAfter(
  { key, page, turn }: SceneTurn,
  { by, pages, page: told }: { by: 1 | -1; pages: number; page: LitePage },
  now: number,
): SceneTurn {
  if (by === 1 && page + 1 < pages) return { key, page: page + 1, turn };
  const scenes = scenesOf(told, turn, now).map(keyOf);
  const next = scenes.indexOf(key) + by;
  const round = next >= scenes.length ? turn + 1 : turn;
  const all = scenesOf(told, round, now).map(keyOf);
  return { key: all[(next + all.length) % all.length] ?? 'overview', page: 0, turn: round };
}

/** Shows one page of a scene and hides all other scenes. @returns how many pages it has on this screen. */
function drawScene(scene: HTMLElement, page: number): number {
  for (const each of all('.scene')) hide(each, each !== scene);
  fitScene(scene);
  const rows = scene.querySelector<HTMLElement>('.rows');
  const pages = rows === null ? [] : pagesOf(rows);
  const shown = Math.min(page, pages.length - 1);
  pages.forEach((each, of) => {
    for (const row of each) hide(row, of !== shown);
  });
  return pages.length;
}

function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** What takes turns now: the open notices, or else the scenes of this screen, with one of the provinces each round. */
function scenesOf({ screen }: LitePage, turn: number, now: number): HTMLElement[] {
  const scenes = all('.scene');
  const notices = scenes.filter((each) => each.classList.contains('notice') && !isOver(each, now));
  if (notices.length > 0) return notices;
  const own = scenes.filter((each) => !each.classList.contains('notice'));
  return inRound(own, dueIn(screen, now), turn);
}

/** In the order of the playlist; where none was set up, as they stand on the page. */
function inRound(own: readonly HTMLElement[], due: readonly PlaylistItem[] | null, turn: number): HTMLElement[] {
  const of = (scene: string) => own.filter((each) => each.getAttribute('data-scene') === scene);
  const provinces = of('province');
  const oneOf = (scene: string, place: string | null) => {
    if (scene !== 'province') return of(scene).slice(0, 1);
    const named = provinces.filter((each) => keyOf(each) === `province-${place}`);
    return place === null ? provinces.slice(turn % Math.max(1, provinces.length)).slice(0, 1) : named;
  };
  if (due === null) {
    const [chosen] = oneOf('province', null);
    return own.filter((each) => provinces.indexOf(each) < 0 || each === chosen);
  }
  const round: HTMLElement[] = [];
  for (const { scene, place } of due) round.push(...oneOf(scene, place).filter((each) => round.indexOf(each) < 0));
  return round.length > 0 ? round : of('overview');
}

type PlaylistItem = NonNullable<LitePage['screen']>['playlist'][number];

/** The turns that have their hour; null: the screen has no playlist. */
function dueIn(screen: LitePage['screen'], now: number): PlaylistItem[] | null {
  if (screen === null || screen.playlist.length === 0) return null;
  return screen.playlist.filter((item) => isDue(item, now));
}

function dwellOf({ screen }: LitePage, key: string, now: number): number {
  const name = key.split('-')[0];
  const [turn] = (dueIn(screen, now) ?? []).filter(({ scene }) => scene === name);
  return turn?.seconds ? turn.seconds * 1_000 : SCENE_MS;
}

function countPages({ wording }: LitePage, page: number, pages: number): void {
  const text = `${withDigits(String(page + 1), wording)}/${withDigits(String(pages), wording)}`;
  for (const element of all('#pages')) write(element, pages > 1 ? text : '');
}

function countNotices({ words, wording }: LitePage, scenes: readonly HTMLElement[], scene: HTMLElement): void {
  const n = withDigits(String(scenes.indexOf(scene) + 1), wording);
  const told = fill(words.noticeCount, { n, all: withDigits(String(scenes.length), wording) });
  for (const element of all('.count-of')) write(element, scenes.length > 1 ? told : '');
}

function keyOf(scene: Element): string {
  return scene.getAttribute('data-key') ?? '';
}

import type { Board, BoardEvent, BoardNotice } from '@/domain/board/board';
import { type DamageLists, damageRows } from '@/domain/board/damage';
import { figureOf, inOrder, type KeyFigure, type KeyFigures, keyFigures, leadOf } from '@/domain/board/key-figures';
import { latestEvents } from '@/domain/board/latest';
import { openNotices } from '@/domain/board/notices';
import { type LadderRow, villageLadder } from '@/domain/board/provinces/ladder';
import { type ProvinceRow, provinceRows } from '@/domain/board/provinces/rows';
import { newestMeasure, type ProvinceMeasure } from '@/domain/board/provinces/shades';
import { remainingSeries, type Series } from '@/domain/board/series';
import { type Services, servicesByProvince } from '@/domain/board/services';
import { type SilentProvince, silentProvinces } from '@/domain/brief/silent';
import type { IndicatorCode } from '@/domain/indicators';
import { NATION, type PlaceCode } from '@/domain/places';
import { type ChangedFigure, changesIn, newestReport, type StandingReport } from './changes';
import { provinceFigures, provincesInTurn } from './province';
import type { SceneName } from './scenes';

const MOST_EVENTS = 12;

/** People whom the fighting hurt: they stand with what it damaged. */
const HARM: readonly IndicatorCode[] = [
  'civilian_killed_cumulative',
  'civilian_injured_cumulative',
  'civilian_killed_in_period',
  'civilian_injured_in_period',
];

/** What the tiles of the overview say, and so its hero. */
export const ON_TILES: readonly IndicatorCode[] = [
  'remaining_in_camps',
  'returned_in_period',
  'returned_cumulative',
  'displaced_total_cumulative',
  'displaced_total',
  'affected_provinces',
];

type Contents = {
  overview: {
    figures: KeyFigures;
    inPeriod: KeyFigure;
    services: Services;
    /** The newest change that none of these tells. */
    news: ChangedFigure | null;
  };
  displacement: { lead: KeyFigure; series: Series[] };
  services: { services: Services; changes: ChangedFigure[] };
  /** `silent`: provinces that the newest report does not name, and the one before it did. */
  changes: { report: StandingReport | null; changes: ChangedFigure[]; silent: SilentProvince[] };
  provinces: { rows: ProvinceRow[]; measure: ProvinceMeasure };
  province: { place: PlaceCode; figures: KeyFigure[] } | { place: null; figures: [] };
  ladder: { rows: LadderRow[] };
  damage: { lists: DamageLists; harm: KeyFigure[] };
  latest: { report: StandingReport | null; changes: ChangedFigure[] };
  events: { events: BoardEvent[] };
  notice: { notices: BoardNotice[] };
};

export type ContentOf<S extends SceneName> = Contents[S];

/** `now`: server time, ms. `turn`: how often the walls have gone round, for what takes turns. `place`: the one asked for. */
export type SceneRequest = { now: number; turn: number; place?: PlaceCode | undefined };

/** What each scene shows of a board. The words are made from it at the last moment. */
export const CONTENTS: { [S in SceneName]: (board: Board, asked: SceneRequest) => Contents[S] } = {
  overview: (board) => ({
    figures: keyFigures(board),
    inPeriod: figureOf(board, { indicator: 'returned_in_period', breakdown: null, place: NATION }),
    services: servicesByProvince(board),
    news: newestChanges(board).find(({ indicator }) => !ON_TILES.includes(indicator)) ?? null,
  }),
  displacement: (board) => ({ lead: inOrder(keyFigures(board))[0], series: remainingSeries(board) }),
  services: (board) => ({
    services: servicesByProvince(board),
    changes: newestChanges(board).filter(({ indicator }) => indicator.startsWith('service_')),
  }),
  changes: (board) => ({ report: newestReport(board), changes: newestChanges(board), silent: newlySilent(board) }),
  provinces: (board) => {
    const rows = provinceRows(board);
    return { rows, measure: newestMeasure(rows) ?? 'displaced' };
  },
  province: (board, { turn, place }) => {
    const told = provincesInTurn(board);
    const shown = place ?? told[turn % Math.max(1, told.length)];
    return shown === undefined
      ? { place: null, figures: [] }
      : { place: shown, figures: provinceFigures(board, shown) };
  },
  ladder: (board) => ({ rows: villageLadder(board) }),
  damage: (board) => ({
    lists: damageRows(board),
    harm: HARM.map((indicator) => figureOf(board, { indicator, breakdown: null, place: NATION })).filter(isTold),
  }),
  latest: (board) => ({ report: newestReport(board), changes: newestChanges(board) }),
  events: (board) => ({ events: latestEvents(board, MOST_EVENTS) }),
  notice: (board, { now }) => ({ notices: openNotices(board, now) }),
};

function newestChanges(board: Board): ChangedFigure[] {
  const report = newestReport(board);
  return report === null ? [] : changesIn(board, report);
}

/** As the brief of changes tells them, since just before the newest report. */
function newlySilent(board: Board): SilentProvince[] {
  const report = newestReport(board);
  if (report === null) return [];
  return silentProvinces({ updates: board.updates.filter(({ number }) => number < report.number) }, board);
}

function isTold(figure: KeyFigure): boolean {
  return leadOf(figure) !== null;
}

/** Whether a scene has anything to say. The overview says it also when nothing was reported. */
const IS_FULL: { [S in SceneName]: (content: Contents[S]) => boolean } = {
  overview: () => true,
  displacement: ({ series }) => series.length > 0,
  services: ({ services }) => services.states.length > 0,
  changes: ({ changes, silent }) => changes.length + silent.length > 0,
  provinces: ({ rows }) => newestMeasure(rows) !== null,
  province: ({ figures }) => figures.length > 0,
  ladder: ({ rows }) => rows.length > 0,
  damage: ({ lists, harm }) => harm.length > 0 || Object.values(lists).some((rows) => rows.length > 0),
  latest: ({ report }) => report !== null,
  events: ({ events }) => events.length > 0,
  notice: ({ notices }) => notices.length > 0,
};

export function hasContent(board: Board, scene: SceneName, asked: SceneRequest): boolean {
  return isFull(scene, CONTENTS[scene](board, asked));
}

function isFull<S extends SceneName>(scene: S, content: Contents[S]): boolean {
  return IS_FULL[scene](content);
}

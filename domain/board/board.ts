import type { Amount, Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import { DEFAULT_SETTINGS, type PublicSettings } from '@/domain/settings';
import type { SourceCode } from '@/domain/sources';
import type { Bilingual, EventKind, LateKind, NoticePriority, ReasonClass, ReportPromise, Was } from '@/domain/updates';
import type { When } from '@/domain/when';

/** The bounds that keep every screen's memory and first paint small. */
export const MAX_UPDATES = 40;
export const MAX_POINTS = 200;
export const MAX_EVENTS = 50;
export const MAX_NOTICES = 20;
export const MAX_CORRECTIONS = 40;
export const MAX_WITHDRAWALS = 20;
/** In each language; the whole text is a read. */
export const MAX_BOARD_TEXT = 4000;

/**
 * One reading on a line, in order of `asOf`. A tuple, because a board holds hundreds. `late`: it was told after the fact,
 * stands on its own day, and changes are not told against it. `provisional`: the source says that it may still change.
 * `amount`: in words; then there is no value.
 */
export type Point = [
  asOf: When,
  value: number | null,
  qualifier: Qualifier,
  update: number,
  line: number,
  late?: boolean,
  provisional?: boolean,
  amount?: Amount,
];

/** `indicator|breakdown|place|source`, and `|site` on the few figures that have one. */
export type LineKey = string;

/** A figure inside a board's update: what equals the update's own, and every default, is left out. */
export type BoardFigure = {
  /** Left out: one more than that of the figure before it; the first is 1. */
  line?: number;
  indicator: IndicatorCode;
  breakdown?: BreakdownCode;
  /** Left out: `KH`. */
  place?: PlaceCode;
  site?: string;
  value: number | null;
  /** Left out: a number, or not known. */
  amount?: Amount;
  /** Left out: `exact`. */
  qualifier?: Qualifier;
  nil?: true;
  provisional?: true;
  /** Left out: the update's own. */
  source?: SourceCode;
  periodStart?: When | null;
  periodEnd?: When | null;
};

/** `latestUpdates` gives it in full. */
export type BoardReport = {
  kind: 'report';
  number: number;
  revision: number;
  recordedAt: string;
  source: SourceCode;
  /** Left out: no words in either language. */
  text?: Bilingual;
  /** Left out: null. */
  periodStart?: When;
  periodEnd?: When;
  late?: LateKind;
  /** Why figures that do not add up stand as they are. */
  checkNote?: Bilingual;
  /** Left out: it names none. */
  affected?: PlaceCode[];
  figures: BoardFigure[];
};

/** Points at the board's `events`, where it is in full. */
type BoardEventMark = { kind: 'event'; number: number; revision: number; recordedAt: string };

export type BoardEvent = {
  number: number;
  eventKind: EventKind;
  when: When;
  whenEnd?: When;
  source: SourceCode;
  outlet: string | null;
  text: Bilingual;
  places: PlaceCode[];
  placeText: string | null;
};

/** Its figures are gone from every line; its number stays taken. */
export type BoardWithdrawn = { kind: 'withdrawn'; number: number; revision: number; recordedAt: string };

/** Bounded by being open when it came. */
export type BoardNotice = {
  number: number;
  revision: number;
  recordedAt: string;
  source: SourceCode;
  text: Bilingual;
  priority: NoticePriority;
  /** ISO instant. */
  until: string;
};

/** The mark of one correction; `at` is an ISO instant. */
export type BoardCorrection = { number: number; revision: number; at: string; reason: ReasonClass; was: Was[] };

/**
 * What was taken back, when and why. `held`: the lines that it was current on, so that what stands there now can say why it
 * is back; `newest`: the highest number of that moment, for what comes later is news again.
 */
export type BoardWithdrawal = {
  number: number;
  revision: number;
  at: string;
  reason: Bilingual;
  held: LineKey[];
  newest: number;
};

/** What the stream `wall` folds to. Notes and addresses are not in it: they are a read. */
export type Board = {
  seq: number;
  lines: Record<LineKey, Point[]>;
  /** Newest number first. Notices are apart: a hundred of them must not push the reports out. */
  updates: (BoardReport | BoardEventMark | BoardWithdrawn)[];
  /** Newest number first. */
  events: BoardEvent[];
  /** Urgent first, then newest; some may have ended since, `openNotices` knows. */
  notices: BoardNotice[];
  /** Newest first. */
  corrections: BoardCorrection[];
  /** Newest first. Left out: none; boards of an older release have no such list. */
  withdrawals?: BoardWithdrawal[];
  promise: ReportPromise | null;
  /** null = never changed: `settingsOf`. */
  settings: PublicSettings | null;
};

export const EMPTY_BOARD: Board = {
  seq: 0,
  lines: {},
  updates: [],
  events: [],
  notices: [],
  corrections: [],
  promise: null,
  settings: null,
};

export function settingsOf({ settings }: Pick<Board, 'settings'>): PublicSettings {
  return settings ?? DEFAULT_SETTINGS;
}

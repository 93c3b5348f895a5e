import type { Amount, Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import { DEFAULT_SETTINGS, type PublicSettings } from '@/domain/settings';
import type { SourceCode } from '@/domain/sources';
import type {
  Bilingual,
  EventKind,
  LateKind,
  NoticePriority,
  ReasonClass,
  ReportPromise,
  ReportStatement,
  Was,
} from '@/domain/updates';
import type { When } from '@/domain/when';

/** Limits that keep the memory and the first paint of every screen small. */
export const MAX_UPDATES = 40;
export const MAX_POINTS = 200;
export const MAX_EVENTS = 50;
export const MAX_NOTICES = 20;
export const MAX_CORRECTIONS = 40;
export const MAX_WITHDRAWALS = 20;
/** The length in each language; the whole text is a separate read. */
export const MAX_BOARD_TEXT = 4000;
/** So many of the newest reports keep what they say in words only, and so much of each in each language. */
export const MAX_WITH_STATEMENTS = 3;
export const MAX_STATEMENT_TEXT = 400;

/**
 * One reading on a line, in order of `asOf`. It is a tuple because a board holds hundreds of them. `late`: it was reported
 * afterwards; it stands on its own day, and no change is computed with it. `provisional`: the source says that it may still
 * change. `amount`: the source gives words, so there is no value.
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

/** `indicator|breakdown|place|source`, and `|site` for the few figures that have a site. */
export type LineKey = string;

/** A figure inside a board's update. It leaves out every default, and every value that is the same as the update's own. */
export type BoardFigure = {
  /** Left out: the line of the figure before it, plus one; the first is 1. */
  line?: number;
  indicator: IndicatorCode;
  breakdown?: BreakdownCode;
  /** Left out: `KH`. */
  place?: PlaceCode;
  site?: string;
  value: number | null;
  /** Left out: it is a number, or it is not known. */
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

/** A report as a board holds it; `latestUpdates` gives it with every field. */
export type BoardReport = {
  kind: 'report';
  number: number;
  revision: number;
  recordedAt: string;
  source: SourceCode;
  /** Left out: there are no words in either language. */
  text?: Bilingual;
  /** Left out: null. */
  periodStart?: When;
  periodEnd?: When;
  late?: LateKind;
  /** The reason why figures that do not add up were published. */
  checkNote?: Bilingual;
  /** Left out: the report names none. */
  affected?: PlaceCode[];
  /** Left out: it says nothing in words only, or it is not one of the newest reports. */
  statements?: BoardStatement[];
  figures: BoardFigure[];
};

/** The words as printed are a separate read. */
export type BoardStatement = Omit<ReportStatement, 'asPrinted'>;

/** Refers to the board's `events`, which have the whole event. */
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

/** Its figures are on no line any more; its number stays in use. */
export type BoardWithdrawn = { kind: 'withdrawn'; number: number; revision: number; recordedAt: string };

/** A board keeps only notices that were open when they came. */
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
 * What was withdrawn, when and why. `held`: the lines where it was the current figure, so that the figure there now can show
 * why it is current again. `newest`: the highest number at that moment; a later update is news again.
 */
export type BoardWithdrawal = {
  number: number;
  revision: number;
  at: string;
  reason: Bilingual;
  held: LineKey[];
  newest: number;
};

/** What the stream `wall` folds to. Notes and addresses are a separate read. */
export type Board = {
  seq: number;
  lines: Record<LineKey, Point[]>;
  /** The newest number comes first. Notices have their own list, so that a hundred of them cannot displace the reports. */
  updates: (BoardReport | BoardEventMark | BoardWithdrawn)[];
  /** The newest number comes first. */
  events: BoardEvent[];
  /** Urgent notices come first, then the newest. Some may have ended since: `openNotices` decides. */
  notices: BoardNotice[];
  /** The newest comes first. */
  corrections: BoardCorrection[];
  /** The newest comes first. Left out: there are none; boards of an older release have no such list. */
  withdrawals?: BoardWithdrawal[];
  promise: ReportPromise | null;
  /** null = nobody has changed them: `settingsOf` gives the defaults. */
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

/**
 * Computed once for each board, which never changes. A wall asks the same of its board several times for one report, and again
 * each second for its ages.
 */
export function perBoard<T>(compute: (board: Board) => T): (board: Board) => T {
  const known = new WeakMap<Board, T>();
  return (board) => {
    if (!known.has(board)) known.set(board, compute(board));
    // The cast is safe: the line above stores one.
    return known.get(board) as T;
  };
}

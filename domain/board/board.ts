import type { Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { Bilingual, EventKind } from '@/domain/updates';
import type { When } from '@/domain/when';

/** The bounds that keep every screen's memory and first paint small. */
export const MAX_UPDATES = 40;
export const MAX_POINTS = 200;
export const MAX_EVENTS = 50;

/** One reading on a line, in order of `asOf`. A tuple, because a board holds hundreds. */
export type Point = [asOf: When, value: number | null, qualifier: Qualifier, update: number, line: number];

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
  figures: BoardFigure[];
};

/** Points at the board's `events`, where it is in full. */
export type BoardEventMark = { kind: 'event'; number: number; revision: number; recordedAt: string };

export type BoardEvent = {
  number: number;
  eventKind: EventKind;
  when: When;
  source: SourceCode;
  outlet: string | null;
  text: Bilingual;
  places: PlaceCode[];
  placeText: string | null;
};

/** What the stream `wall` folds to. Notes and addresses are not in it: they are a read. */
export type Board = {
  seq: number;
  lines: Record<LineKey, Point[]>;
  /** Newest number first. */
  updates: (BoardReport | BoardEventMark)[];
  /** Newest number first. */
  events: BoardEvent[];
};

export const EMPTY_BOARD: Board = { seq: 0, lines: {}, updates: [], events: [] };

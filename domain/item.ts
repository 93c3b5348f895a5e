import type { PlaceCode } from './places';
import type { SourceCode } from './sources';
import type { Bilingual, UpdateKind } from './updates';
import type { When } from './when';

export const ITEM_STATES = ['draft', 'submitted', 'approved', 'released', 'discarded'] as const;
export type ItemState = (typeof ITEM_STATES)[number];

export type PersonRef = { id: string; name: string };

/** A review is pending: the update was published before a second person had looked at it. */
export type PendingReview = { by: PersonRef; reason: string; at: string };

/** The update that an item's release corrects, and the revision it was written against. */
export type Corrects = { update: number; revision: number };

/** What lists of the desk show of a draft: never its text or its figures. Times are ISO instants. */
export type DeskItem = {
  id: string;
  kind: UpdateKind;
  task: 'publish' | 'correct';
  corrects: Corrects | null;
  state: ItemState;
  /** Counts every change; a change names the version it was made on. */
  version: number;
  /** The newest submitted revision; 0 before the first. */
  revision: number;
  /** The headline of an event or notice; a report is named by its source and period. */
  title: Bilingual;
  /** null = not chosen yet. */
  source: SourceCode | null;
  periodEnd: When | null;
  /** How many. */
  figures: number;
  places: PlaceCode[];
  author: PersonRef;
  changedBy: PersonRef;
  changedAt: string;
  submitted: { by: PersonRef; at: string } | null;
  refusal: { by: PersonRef; at: string; words: string } | null;
  approval: { by: PersonRef; at: string; revision: number } | null;
  /** The embargo: a time on the revision, never a state. */
  releaseAt: string | null;
  /** The number it was released under. */
  update: number | null;
  debt: PendingReview | null;
};

/** The largest file that is kept with a draft. */
export const MOST_ORIGINAL_BYTES = 5 * 1024 * 1024;

import type { Figure, Via } from './figures';
import type { PlaceCode } from './places';
import type { SourceCode } from './sources';
import type { When } from './when';

/** Words in both languages; null = not written yet, shown as missing, never filled in by the other. */
export type Bilingual = { km: string | null; en: string | null };

export const EVENT_KINDS = [
  'agreement',
  'ceasefire',
  'aot_visit',
  'diplomacy',
  'statement',
  'meeting',
  'visit',
  'release',
  'service_suspension',
  'service_resumption',
  'incident',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

type Common = {
  /** The id of the source's document, `MOI-20260114`; null when the editor has none. */
  reference: string | null;
  source: SourceCode;
  text: Bilingual;
};

/** A situation report: figures that one body gave for one period. */
export type ReportContent = Common & {
  kind: 'report';
  periodStart: When | null;
  periodEnd: When | null;
  figures: Figure[];
};

/** One dated happening; an incident is always worded "{source} reports …". `text` is its title. */
export type EventContent = Common & {
  kind: 'event';
  eventKind: EventKind;
  when: When;
  places: PlaceCode[];
  placeText: string | null;
  via: Via;
};

export type UpdateContent = ReportContent | EventContent;

/** What an editor releases. `number` 1, 2, 3… is taken in the transaction that releases. */
export type SituationUpdate = UpdateContent & {
  number: number;
  revision: number;
  /** When it was written down, ISO instant by the server's clock. */
  recordedAt: string;
};

import type { Amount, Figure, Qualifier, Via } from './figures';
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
  'inspection',
  'outreach',
  'appeal',
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

/** What a report says without a number, by topic. Order is the order of menus. */
export const STATEMENT_TOPICS = ['mine_awareness', 'campaign', 'assistance', 'shelter', 'other'] as const;
export type StatementTopic = (typeof STATEMENT_TOPICS)[number];

/** One thing that a report says of one place in words only. */
export type ReportStatement = {
  topic: StatementTopic;
  place: PlaceCode;
  text: Bilingual;
  /** The words of the source that it was taken from; left out where nobody kept them. */
  asPrinted?: string;
};

/** A situation report: figures that one body gave for one period. */
export type ReportContent = Common & {
  kind: 'report';
  periodStart: When | null;
  periodEnd: When | null;
  figures: Figure[];
  /** Why figures that do not add up stand as they are; readers see it. Left out: they add up. */
  checkNote?: Bilingual;
  /** Set: it tells of an earlier day after the fact, so it is no news and nothing is compared with it. */
  late?: LateKind;
  /** The outlet that printed it; figures are from there when they name no other. Left out: not known. */
  via?: Via;
  /** The provinces that the report itself names as affected. Left out: it names none. */
  affected?: PlaceCode[];
  /** Left out: it says nothing but its figures and its text. */
  statements?: ReportStatement[];
};

export const ACTOR_KINDS = ['person', 'body'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** What somebody said, in the words of an outlet. */
export type Quotation = { words: Bilingual; source: SourceCode; via: Via };

/** Who acts in an event, as the source names them. The name is there in one language at least. */
export type EventActor = {
  kind: ActorKind;
  name: Bilingual;
  /** A person's office or role; whoever has two of them has both here. */
  office: Bilingual;
  quote?: Quotation;
};

/** One dated happening; an incident is always worded "{source} reports …". `text` is its title. */
export type EventContent = Common & {
  kind: 'event';
  eventKind: EventKind;
  when: When;
  places: PlaceCode[];
  placeText: string | null;
  via: Via;
  /** When it ended, of what took longer than a day or an hour. */
  whenEnd?: When;
  /** Named places smaller than a district, as printed. */
  sites?: string[];
  actors?: EventActor[];
};

export const NOTICE_PRIORITIES = ['high', 'normal'] as const;
export type NoticePriority = (typeof NOTICE_PRIORITIES)[number];

/** `staff`: for inside only; it goes to the stream of that name and never to the wall. */
export const NOTICE_AUDIENCES = ['all', 'staff'] as const;
export type NoticeAudience = (typeof NOTICE_AUDIENCES)[number];

/** Takes boards over until an absolute moment. */
export type NoticeContent = Common & {
  kind: 'notice';
  priority: NoticePriority;
  /** ISO instant. */
  until: string;
  audience: NoticeAudience;
};

export type UpdateContent = ReportContent | EventContent | NoticeContent;
export type UpdateKind = UpdateContent['kind'];

/** Why a later revision was made. */
export const REASON_CLASSES = ['new_event', 'late_report', 'backlog', 'correction', 'definition_change'] as const;
export type ReasonClass = (typeof REASON_CLASSES)[number];
export const LATE_KINDS = ['late_report', 'backlog'] as const satisfies readonly ReasonClass[];
export type LateKind = (typeof LATE_KINDS)[number];

export function isLateKind(reason: ReasonClass): reason is LateKind {
  return LATE_KINDS.some((kind) => kind === reason);
}

/** Internal notices are counted apart, from here on: a gap in the public numbers would tell that one was written. */
export const FIRST_INTERNAL = 500_000_001;

/** 1, 2, 3… of an internal notice; null for what has a public number, as old internal ones have. */
export function internalNumber(number: number): number | null {
  return number >= FIRST_INTERNAL ? number - FIRST_INTERNAL + 1 : null;
}

/** What an editor releases. `number` 1, 2, 3… is taken in the transaction that releases. */
export type SituationUpdate = UpdateContent & {
  number: number;
  revision: number;
  /** When it was written down, ISO instant by the server's clock. */
  recordedAt: string;
};

/** What a figure was before it was corrected, by its line in the update. */
export type Was = { line: number; value: number | null; qualifier: Qualifier; amount?: Amount };

/** "Next report by …": ISO instants. */
export type ReportPromise = { due: string; madeAt: string };

import type { Amount, Qualifier, Via } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { FieldFault } from '@/domain/outcome';
import { NATION } from '@/domain/places';
import type { Confidence, Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { SourceCode } from '@/domain/sources';
import type { EventKind, LateKind, NoticeAudience, NoticePriority, ReasonClass, UpdateKind } from '@/domain/updates';
import type { ActorRow } from './actor-row';
import { type Frame, NO_FRAME } from './report-frame';
import type { StatementRow } from './statement-row';

/**
 * `number`: a typed number · `words`: the source gives words and no number · `not_known`: the source gives neither · `nil`:
 * "no new … in the period". There is never a default 0.
 */
export type ValueKind = 'number' | 'words' | 'not_known' | 'nil';

/** The parts of a released figure that the form does not show. They are sent back unchanged. */
export type KeptFigure = {
  /** null = the figure has no line yet. */
  line: number | null;
  /** null = the origin of the report. */
  via: Via | null;
};

/** When one figure holds, as typed; all empty = its source gives no date. */
export type OwnPeriod = { startDay: string; startHour: string; endDay: string; endHour: string };

/** One figure as typed. Codes that were not chosen are ''. */
export type FigureRow = {
  indicator: IndicatorCode | '';
  breakdown: BreakdownCode | '';
  /** '' = the default place of the report. */
  place: string;
  site: string;
  qualifier: Qualifier;
  valueKind: ValueKind;
  value: string;
  /** How many in words; kept while another kind of value is chosen. */
  amount: Amount | '';
  provisional: boolean;
  note: string;
  /** Who says this figure; '' = the source of the report. */
  source: SourceCode | '';
  /** null = the period of the report. */
  own: OwnPeriod | null;
  /** The printed words from which it was read. */
  printed: string;
  /** null = a new figure. */
  kept: KeptFigure | null;
  /** null = typed by a person. */
  found: FoundFigure | null;
};

/** A file that is kept on the server; `hash` is the SHA-256 of its bytes. */
export type KeptOriginal = { id: string; name: string; hash: string };

/** A draft that was made of an event that the text tells of. `key`: its act and its words. */
export type OpenedEvent = { key: string; id: string };

/** The form as typed. Text stays text, so that a refusal can show it again. Each kind of update uses its own fields. */
export type UpdateForm = {
  kind: UpdateKind;
  source: SourceCode | '';
  reference: string;
  textKm: string;
  textEn: string;
  // A report.
  startDay: string;
  startHour: string;
  endDay: string;
  endHour: string;
  /** The source gives no date. */
  undated: boolean;
  /** The day that the page with the report gives for itself: "yesterday" is counted from it. */
  pageDay: string;
  /** What the text says of the report as a whole. */
  frame: Frame;
  late: LateKind | '';
  place: string;
  figures: FigureRow[];
  /** The text from which the figures are read, as it was pasted; never published. */
  pasted: string;
  /** The files from which the text came, stored with the draft. */
  originals: KeptOriginal[];
  /** Figures that the reader found and a person removed. */
  dropped: FigureRow[];
  /** The events of the text that have a draft of their own. */
  opened: OpenedEvent[];
  /** What else the text says and a person does not want; its names are those of `taken-facts`. */
  dismissed: string[];
  /** The provinces that the report itself names. */
  affected: string[];
  statements: StatementRow[];
  /** Why figures that do not add up stay as they are. */
  checkKm: string;
  checkEn: string;
  // An event.
  eventKind: EventKind | '';
  whenDay: string;
  whenHour: string;
  whenEndDay: string;
  whenEndHour: string;
  places: { place: string }[];
  placeText: string;
  /** Named places that are smaller than a district, one on each line. */
  sites: string;
  actors: ActorRow[];
  // A report has it, too.
  outlet: string;
  url: string;
  publishedDay: string;
  // A notice.
  priority: NoticePriority;
  untilDay: string;
  untilHour: string;
  audience: NoticeAudience;
  // A correction.
  reasonClass: ReasonClass | '';
  reasonKm: string;
  reasonEn: string;
};

export function emptyRow(): FigureRow {
  return {
    indicator: '',
    breakdown: '',
    place: '',
    site: '',
    qualifier: 'exact',
    valueKind: 'number',
    value: '',
    amount: '',
    provisional: false,
    note: '',
    source: '',
    own: null,
    printed: '',
    kept: null,
    found: null,
  };
}

export const EMPTY_FORM: UpdateForm = {
  kind: 'report',
  ...{ source: '', reference: '', textKm: '', textEn: '' },
  ...{ startDay: '', startHour: '', endDay: '', endHour: '', undated: false },
  pageDay: '',
  frame: NO_FRAME,
  late: '',
  place: NATION,
  figures: [emptyRow()],
  ...{ pasted: '', originals: [], dropped: [], opened: [], dismissed: [] },
  ...{ affected: [], statements: [], checkKm: '', checkEn: '' },
  eventKind: '',
  ...{ whenDay: '', whenHour: '', whenEndDay: '', whenEndHour: '' },
  places: [{ place: '' }],
  ...{ placeText: '', sites: '', outlet: '', url: '', publishedDay: '' },
  actors: [],
  priority: 'normal',
  ...{ untilDay: '', untilHour: '' },
  audience: 'all',
  ...{ reasonClass: '', reasonKm: '', reasonEn: '' },
};

/** The ministry itself gives a notice, so its source is known. A person has to choose everything else. */
export function emptyForm(kind: UpdateKind): UpdateForm {
  return {
    ...EMPTY_FORM,
    kind,
    source: kind === 'notice' ? 'MOI' : '',
    figures: [emptyRow()],
    places: [{ place: '' }],
  };
}

/** What was typed, in the fields of `PublishUpdate`. */
export type DraftContent = Record<string, unknown>;

/**
 * `faults` are named by the form's own fields, in the order of the page. The content leaves out what could not be read, so
 * that no server takes the rest for the whole.
 */
export type FormReading = { content: DraftContent; faults: FieldFault[] };

/** Where the reader found a figure in the pasted text. The figure is sent only after a person has accepted or changed it. */
export type FoundFigure = {
  /** Identifies the figure when the text is read again. */
  key: string;
  said: string;
  spans: Span[];
  confidence: Confidence;
  isAccepted: boolean;
  /** The rules that made it, for its place, day and body. */
  because: RuleId[];
  /** The cell (`F2`), when the figure is in a table. */
  cell?: string;
};

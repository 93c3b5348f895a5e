import type { Amount, Qualifier, Via } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { FieldFault } from '@/domain/outcome';
import type { Confidence, Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { SourceCode } from '@/domain/sources';
import type { EventKind, LateKind, NoticeAudience, NoticePriority, ReasonClass, UpdateKind } from '@/domain/updates';
import type { ActorRow } from './actor-row';
import { type Frame, NO_FRAME } from './report-frame';
import type { StatementRow } from './statement-row';

/**
 * `number`: what is typed · `words`: the source says how many without a number · `not_known`: it gives none · `nil`: "no new …
 * in the period". Never a default 0.
 */
export type ValueKind = 'number' | 'words' | 'not_known' | 'nil';

/** The parts of a released figure that the form does not show. They are sent back unchanged. */
export type KeptFigure = {
  /** null = it has none yet. */
  line: number | null;
  /** null = the report's own. */
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
  /** Who says this one; '' = whoever the report is of. */
  source: SourceCode | '';
  /** null = of the same time as the report. */
  own: OwnPeriod | null;
  /** The words that it was read from, as printed. */
  printed: string;
  /** null = a new figure. */
  kept: KeptFigure | null;
  /** null = typed by a person. */
  found: FoundFigure | null;
};

/** A file that is kept on the server; `hash` is the SHA-256 of its bytes. */
export type KeptOriginal = { id: string; name: string; hash: string };

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
  /** The day that the page with the report gives of itself: "yesterday" hangs on it. */
  pageDay: string;
  /** What the text says of the report as a whole. */
  frame: Frame;
  late: LateKind | '';
  place: string;
  figures: FigureRow[];
  /** The text that the figures are read from, as it was pasted; never published. */
  pasted: string;
  /** The files that the text came in, stored with the draft. */
  originals: KeptOriginal[];
  /** Figures that the reader found and a person removed. */
  dropped: FigureRow[];
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
  /** Named places smaller than a district, one a line. */
  sites: string;
  actors: ActorRow[];
  // Of a report, too.
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
  place: 'KH',
  figures: [emptyRow()],
  pasted: '',
  originals: [],
  dropped: [],
  ...{ affected: [], statements: [], checkKm: '', checkEn: '' },
  eventKind: '',
  ...{ whenDay: '', whenHour: '', whenEndDay: '', whenEndHour: '' },
  places: [{ place: '' }],
  ...{ placeText: '', sites: '', outlet: '', url: '', publishedDay: '' },
  actors: [],
  priority: 'normal',
  untilDay: '',
  untilHour: '',
  audience: 'all',
  reasonClass: '',
  reasonKm: '',
  reasonEn: '',
};

/** The ministry itself gives a notice, so its source is known. All else has to be chosen. */
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
 * `faults` are named by the form's own fields, in the order of the page. What could not be read is left out of the content,
 * so that no server takes the rest for the whole.
 */
export type FormReading = { content: DraftContent; faults: FieldFault[] };

/** Where the reader found a figure in the pasted text. It is sent only once a person has accepted or changed it. */
export type FoundFigure = {
  /** Identifies the figure when the text is read again. */
  key: string;
  said: string;
  spans: Span[];
  confidence: Confidence;
  isAccepted: boolean;
  /** The rules that made it, for its place, day and body. */
  because: RuleId[];
  /** It stands in a table: in this cell (`F2`). */
  cell?: string;
};

/** Words as they are sent: none are null. */
export function orNull(text: string): string | null {
  return text.trim() || null;
}

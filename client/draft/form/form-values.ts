import type { Qualifier, Via } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { FieldFault } from '@/domain/outcome';
import type { SourceCode } from '@/domain/sources';
import type { EventKind, LateKind, NoticeAudience, NoticePriority, ReasonClass, UpdateKind } from '@/domain/updates';
import type { When } from '@/domain/when';
import type { FoundFigure } from './found-figure';

/** `number`: what is typed · `not_known`: the source gives none · `nil`: "no new … in the period". Never a default 0. */
export type ValueKind = 'number' | 'not_known' | 'nil';

/** What a released figure has that the form does not show: it goes back as it came. */
export type KeptFigure = {
  /** null = it has none yet. */
  line: number | null;
  /** Only where it differs from the report's own. */
  period: { periodStart: When | null; periodEnd: When | null } | null;
  via: Via;
};

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
  provisional: boolean;
  note: string;
  /** Who says this one; '' = whoever the report is of. */
  source: SourceCode | '';
  /** The words that it was read from, as printed. */
  printed: string;
  /** null = a new figure. */
  kept: KeptFigure | null;
  /** null = typed by a person. */
  found: FoundFigure | null;
};

/** A file that is kept on the server; `hash` is the SHA-256 of its bytes. */
export type KeptOriginal = { id: string; name: string; hash: string };

/** The form as typed: text stays text, so that a refusal can show it again. Each kind uses its own part. */
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
  late: LateKind | '';
  place: string;
  figures: FigureRow[];
  /** The text that the figures are read from, as it was pasted; never published. */
  pasted: string;
  /** The files that it came in, kept beside the draft. */
  originals: KeptOriginal[];
  /** Figures of the text that were taken away again. */
  dropped: FigureRow[];
  /** Why figures that do not add up stand as they are. */
  checkKm: string;
  checkEn: string;
  // An event.
  eventKind: EventKind | '';
  whenDay: string;
  whenHour: string;
  places: { place: string }[];
  placeText: string;
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
    provisional: false,
    note: '',
    source: '',
    printed: '',
    kept: null,
    found: null,
  };
}

export const EMPTY_FORM: UpdateForm = {
  kind: 'report',
  source: '',
  reference: '',
  textKm: '',
  textEn: '',
  startDay: '',
  startHour: '',
  endDay: '',
  endHour: '',
  undated: false,
  late: '',
  place: 'KH',
  figures: [emptyRow()],
  pasted: '',
  originals: [],
  dropped: [],
  checkKm: '',
  checkEn: '',
  eventKind: '',
  whenDay: '',
  whenHour: '',
  places: [{ place: '' }],
  placeText: '',
  outlet: '',
  url: '',
  publishedDay: '',
  priority: 'normal',
  untilDay: '',
  untilHour: '',
  audience: 'all',
  reasonClass: '',
  reasonKm: '',
  reasonEn: '',
};

/** A notice is the ministry's own word, so its source is known; all else is asked. */
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
 * `faults` are named by the form's own fields, in the order in which they stand on the page. What could not be read is
 * left out of the content, so that no server takes the rest for the whole.
 */
export type FormReading = { content: DraftContent; faults: FieldFault[] };

import type { Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { SourceCode } from '@/domain/sources';

/** `number`: what is typed · `not_known`: the source gives none · `nil`: "no new … in the period". Never a default 0. */
export type ValueKind = 'number' | 'not_known' | 'nil';

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
};

/** The form as typed: text stays text, so that a refusal can show it again. */
export type UpdateForm = {
  source: SourceCode | '';
  reference: string;
  startDay: string;
  startHour: string;
  endDay: string;
  endHour: string;
  /** The source gives no date. */
  undated: boolean;
  place: string;
  figures: FigureRow[];
  textKm: string;
  textEn: string;
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
  };
}

export const EMPTY_FORM: UpdateForm = {
  source: '',
  reference: '',
  startDay: '',
  startHour: '',
  endDay: '',
  endHour: '',
  undated: false,
  place: 'KH',
  figures: [emptyRow()],
  textKm: '',
  textEn: '',
};

import type { Amount, Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';

/** The relations between figures, in the order in which findings are listed. */
export const RELATION_IDS = [
  'possible_value',
  'no_more_than_exist',
  'returned_and_remaining',
  'returned_percent',
  'last_and_flow',
  'remaining_falls',
  'cumulative_falls',
  'factor_ten',
  'period_and_remaining',
  'women_of_whole',
  'children_of_whole',
  'people_and_families',
  'sites_and_hosts',
  'school_parts',
  'closed_and_reopened',
  'words_and_total',
  'provinces_and_nation',
  'count_and_list',
  'words_agree',
] as const;
export type RelationId = (typeof RELATION_IDS)[number];

/** From good to bad. `rounding`: the figures agree only because some number is not exact. */
export const RESULTS = ['agrees', 'rounding', 'unchecked', 'conflict', 'impossible'] as const;
export type Result = (typeof RESULTS)[number];

/** One number in a relation. */
export type Term = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  source: SourceCode;
  /** For an amount in words: the smallest number that the words can mean. */
  value: number;
  qualifier: Qualifier;
  amount?: Amount;
  asOf: When | null;
  /** null = in the update that is checked. */
  update: number | null;
  /** null = the term is no figure, but a known number or the length of a list. */
  line: number | null;
};

export type Band = { low: number; high: number };

/** Why a relation could not be checked. */
export type Gap =
  | { kind: 'figure'; indicator: IndicatorCode; breakdown: BreakdownCode | null; place: PlaceCode }
  /** There is no earlier report of the line. */
  | { kind: 'earlier' }
  /** The flow does not cover exactly the time since the earlier report. */
  | { kind: 'time_between' }
  /** Not all provinces gave a figure. */
  | { kind: 'provinces'; reporting: number; of: number }
  /** Nobody has recorded how many there are in this place. */
  | { kind: 'known_number' };

/** The smallest single change after which the relation holds: this term gets this value and keeps its qualifier. */
export type RepairSuggestion = { term: number; value: number };

export type Finding = {
  relation: RelationId;
  result: Result;
  terms: Term[];
  /** The distance, in the unit of the first term; null where the terms agree or cannot be checked. */
  gap: number | null;
  settle: RepairSuggestion | null;
  missing: Gap | null;
  /** For shares: the limits of the first term, as parts of the second. */
  band: Band | null;
  /** For a number, in the text or in a figure, that is compared with its list. */
  list: WrittenCount | null;
};

/** `quote`: the words of the text; null = the number is a figure. `events`: the list is what happened in the period. */
type WrittenCount = { said: number; listed: number; quote: string | null; events?: boolean };

/** Whether the update must be stopped, because some number in it is impossible. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some(({ result }) => result === 'impossible');
}

/** Whether the update needs a written note that readers see. */
export function needsNote(findings: readonly Finding[]): boolean {
  return findings.some(({ result }) => result === 'conflict');
}

/** The id of a term's figure: `update.line`, or the line alone in the update that is checked; null = no figure. */
export function termId({ update, line }: Term): string | null {
  if (line === null) return null;
  return update === null ? String(line) : `${update}.${line}`;
}

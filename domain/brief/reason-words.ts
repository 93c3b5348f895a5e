import type { Board, BoardCorrection } from '@/domain/board/board';
import { INDICATORS, unitOf } from '@/domain/indicators';
import type { ReasonClass } from '@/domain/updates';
import { languageOf, type Wording, type Words } from '@/domain/wording/language';
import type { BriefLine, BriefReason } from './change-brief';

/** Why a number is another one, in the classes that a briefing asks for. */
export type BriefClass =
  | 'moved'
  | 'newer'
  | 'confirmed'
  | 'late'
  | 'correction'
  | 'coverage'
  | 'definition'
  | 'withdrawal';

const WORDS: Record<BriefClass, Words> = {
  moved: { km: 'ប្រជាជនផ្លាស់ទី', en: 'people moved' },
  newer: { km: 'របាយការណ៍ថ្មី', en: 'newer report' },
  confirmed: { km: 'មិនប្រែប្រួល', en: 'unchanged' },
  late: { km: 'របាយការណ៍យឺត', en: 'late report' },
  correction: { km: 'ការកែតម្រូវ', en: 'correction' },
  coverage: { km: 'រាយការណ៍ជាលើកដំបូង', en: 'first reported' },
  definition: { km: 'និយមន័យ', en: 'definition' },
  withdrawal: { km: 'ការដកវិញ', en: 'withdrawal' },
};

/** What is told for the first time was not covered before; whether it happened meanwhile the report does not say. */
const BY_REASON: Record<BriefReason, BriefClass> = {
  newer: 'newer',
  confirmed: 'confirmed',
  corrected: 'correction',
  late: 'late',
  withdrawn: 'withdrawal',
  first: 'coverage',
};

/** The class that the desk gave to a correction. */
const BY_CLASS: Record<ReasonClass, BriefClass> = {
  new_event: 'newer',
  late_report: 'late',
  backlog: 'late',
  correction: 'correction',
  definition_change: 'definition',
};

const OF_PEOPLE = ['person', 'family'];

/** The class of a changed line. `corrections`: those of the board now. */
export function classOf({ reason, before, now }: BriefLine, { corrections }: Pick<Board, 'corrections'>): BriefClass {
  const figure = now ?? before;
  const correction = reason === 'withdrawn' || figure === null ? undefined : newestOf(corrections, figure);
  if (correction !== undefined) return BY_CLASS[correction.reason];
  if (reason === 'newer' && now !== null && isOfDisplaced(now)) return 'moved';
  return BY_REASON[reason];
}

function newestOf(corrections: readonly BoardCorrection[], { update, line }: { update: number; line: number }) {
  return corrections.find(({ number, was }) => number === update && was.some((earlier) => earlier.line === line));
}

/** People who fled or came back. Those who were killed, or whose school is closed, are counted in persons too, and did not move. */
function isOfDisplaced({ indicator, breakdown }: NonNullable<BriefLine['now']>): boolean {
  return INDICATORS[indicator].group === 'displacement' && OF_PEOPLE.includes(unitOf(indicator, breakdown));
}

export function classWords(of: BriefClass, wording: Wording): string {
  return WORDS[of][languageOf(wording)];
}

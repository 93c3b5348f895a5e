import type { Period, Span } from '@/domain/reader/reading';
import type { RuleId } from '@/domain/reader/rules/rule';
import { toInstant } from '@/domain/when';
import type { DateRole } from './role-rules';
import type { DateMention } from './roles';

const RANK: readonly DateRole[] = ['window', 'as_of', 'coverage', 'said', 'dateline', 'stamp'];
const FAR_MS = 3 * 86_400_000;

export type ReportPeriod = Period & { because: RuleId | null; span: Span | null };

/** The report's own period: its window, else the day of the state, else the day of the statement. */
export function periodOf(dated: readonly DateMention[]): ReportPeriod {
  for (const role of RANK) {
    const found = firstOf(role, dated);
    if (found !== undefined) return periodFrom(found);
  }
  return { start: null, end: null, because: null, span: null };
}

/** The hour of a stamp is that of the page. */
function periodFrom({ role, startsAt, at, because, start, end }: DateMention): ReportPeriod {
  const day = role === 'stamp' ? (at?.slice(0, 10) ?? null) : at;
  return { start: role === 'window' ? startsAt : null, end: day, because, span: { start, end } };
}

/** Of several states the latest is the report's, unless all are older than what was said later. */
function firstOf(role: DateRole, dated: readonly DateMention[]): DateMention | undefined {
  const all = dated.filter((each) => each.role === role && each.at !== null);
  // The day on which a body spoke before that of a picture.
  const spoken = all.filter(({ because }) => because === 'day_said.spoken');
  const found = spoken.length > 0 ? spoken : all;
  const latest = found.toSorted((a, b) => instantOf(a) - instantOf(b)).at(-1);
  if (role !== 'as_of') return isFarBefore(found[0], latest) ? latest : found[0];
  const said = dated.find((each) => each.role === 'said' && each.at !== null);
  return isFarBefore(latest, said) ? undefined : latest;
}

/** A day looked back to, as against the day of the report. */
function isFarBefore(day: DateMention | undefined, other: DateMention | undefined): boolean {
  return day !== undefined && other !== undefined && instantOf(other) - instantOf(day) > FAR_MS;
}

function instantOf({ at }: DateMention): number {
  return at === null ? Number.NEGATIVE_INFINITY : toInstant(at);
}

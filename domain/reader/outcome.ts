import type { Language } from '@/domain/wording/language';
import type { TextMarks } from './bind/marks';
import type { ReportPeriod } from './days/period';
import type { PageDay } from './days/roles';
import { NO_FACTS } from './facts/text-facts';
import type { Aside, Ground, Reading, Span } from './reading';
import type { RuleId } from './rules/rule';
import type { Voices } from './scope/voices';
import { type FoldedText, originalSpan } from './text/fold';
import { withoutOverlaps } from './text/scan';

const NO_GROUND: Ground = { because: null, span: null };

/** A text in a language that is not read: nothing is proposed, and the outcome says why. */
export function nothingRead(language: Language): Reading {
  return {
    figures: [],
    amounts: [],
    facts: NO_FACTS,
    unread: [],
    period: { start: null, end: null },
    source: 'NOT-STATED',
    language,
    outcome: 'language_not_read',
    aside: [],
    page: null,
    grounds: { source: NO_GROUND, period: NO_GROUND, page: NO_GROUND },
  };
}

type TextFindings = { voices: Voices; period: ReportPeriod; page: PageDay | null };

/** The words for the body, the period and the day of the page, where the text has them. */
export function groundsOf(folded: FoldedText, { voices, period, page }: TextFindings): Reading['grounds'] {
  const ground = (because: RuleId | null, span: Span | null): Ground => ({
    because,
    span: span === null ? null : originalSpan(folded, span),
  });
  return {
    source: ground(voices.document.because, voices.span),
    period: ground(period.because, period.span),
    page: ground(page === null ? null : 'day_page.dateline', page),
  };
}

/** Numbers that count nothing, with the rule that knows them: dates and hours, ages, roads, "seven provinces", a camp's name. */
export function asidesOf(folded: FoldedText, { marks, silent }: TextMarks, again: readonly Aside[]): Aside[] {
  const as = (spans: readonly Span[], because: RuleId) => spans.map(({ start, end }) => ({ start, end, because }));
  const hasDigit = ({ start, end }: Span) => /\d/.test(folded.text.slice(start, end));
  const all = [
    ...again,
    ...marks.dates.map(({ start, end, because }) => ({ start, end, because })),
    ...as(silent, 'number.silent'),
    ...as(marks.hours, 'number.hour'),
    ...as(marks.places.filter(hasDigit), 'place_named.provinces'),
    ...as(marks.sites.filter(hasDigit), 'place_named.site'),
  ];
  return withoutOverlaps(all).map((each) => ({ ...originalSpan(folded, each), because: each.because }));
}

import type { IndicatorCode } from '@/domain/indicators';
import type { SourceCode } from '@/domain/sources';
import { dayOf, type When } from '@/domain/when';
import { amountText, differenceText, isDifference, type ToldChange } from './changes';
import { formatDayInProse, formatDayMonth, formatReportDay } from './dates';
import { indicatorLabel, type LineName, lineLabel, sourceLabel } from './labels';
import { languageOf, type Wording, type Words } from './language';
import { formatCount } from './numbers';
import { type QualifiedCount, qualifiedCount } from './qualifiers';
import { type ClosedCount, closedSentence, coverageSentence } from './sentences';
import { type UnitWords, unitWordsOf } from './units';

/** A figure with its line and change, for a title. */
export type TitledFigure = { indicator: IndicatorCode; figure: QualifiedCount; asOf: When; change: ToldChange };

/** `#` stands for the counted people. Other indicators have the title "label: count". */
const STAYING: Words = { km: 'នៅសល់ជនភៀសសឹក #', en: '# remain displaced' };
/** Who is counted in camps alone is not all who have not gone home. */
const IN_CAMPS: Words = { km: 'ជនភៀសសឹក # បន្តស្នាក់នៅជំរំ', en: '# remain in camps' };
const DISPLACED: Words = { km: 'ជនភៀសសឹកសរុប #', en: '# were displaced' };
const PATTERNS: Partial<Record<IndicatorCode, Words>> = {
  displaced_total: { km: 'ជនភៀសសឹក #', en: '# are displaced' },
  displaced_total_cumulative: DISPLACED,
  remaining_in_camps: IN_CAMPS,
  remaining_displaced: STAYING,
  returned_cumulative: { km: 'ជនភៀសសឹក # បានវិលត្រឡប់ទៅលំនៅឋានវិញ', en: '# returned home' },
};

/**
 * A chart's title, the finding itself: "150,146 people remain in camps, 9,446 fewer than on 13 January". Thirteen words
 * or fewer; the full comparison is in `changeSentence`.
 */
export function figureTitle(finding: TitledFigure, wording: Wording): string {
  const statement = statementOf(finding, wording);
  const change = changeClause(finding, wording);
  if (change === null) return statement;
  return languageOf(wording) === 'km' ? `${statement} ${change}` : `${statement}, ${change}`;
}

function statementOf({ indicator, figure }: TitledFigure, wording: Wording): string {
  const language = languageOf(wording);
  const counted = qualifiedCount(figure, wording, unitWordsOf(indicator, null));
  const pattern = PATTERNS[indicator];
  if (counted.state === 'count' && pattern) return capitalise(pattern[language].replace('#', counted.text));
  return `${indicatorLabel(indicator, language)}${language === 'km' ? '៖' : ':'} ${counted.text}`;
}

function changeClause(finding: TitledFigure, wording: Wording): string | null {
  const { change, figure } = finding;
  if (change.kind === 'none' || figure.value === null) return null;
  const day = earlierDay(change.since, finding.asOf, wording);
  const unit = unitWordsOf(finding.indicator, null);
  const text = differenceText(change, unit, wording);
  if (languageOf(wording) === 'km') return `${text} ធៀបនឹងថ្ងៃទី${day}`;
  if (change.kind === 'exact' && isDifference(change)) return `${text} than on ${day}`;
  if (!isDifference(change)) return `${text} since ${day}`;
  const amount = amountText(change, unit, wording);
  return `${change.difference < 0 ? 'down' : 'up'} ${amount} since ${day}`;
}

/** The day is enough, unless both reports are of the same day. */
function earlierDay(since: When, asOf: When, wording: Wording): string {
  if (dayOf(since) !== dayOf(asOf)) return formatDayMonth(since, wording);
  return formatReportDay(since, wording).replace(/^ថ្ងៃទី/, '');
}

/** "40 schools closed, 3 of 7 provinces reporting": a sum always says how many provinces it covers. */
export function closedTotalTitle(
  total: Omit<ClosedCount, 'of'> & { coverage: { reporting: number; of: number } },
  wording: Wording,
): string {
  const sentence = capitalise(closedSentence({ ...total, of: null }, wording));
  const coverage = coverageSentence(total.coverage, wording);
  return languageOf(wording) === 'km' ? `${sentence} ${coverage}` : `${sentence}, ${coverage}`;
}

type ChartPoint = { asOf: When; figure: QualifiedCount };
export type ChartLine = { source: SourceCode; first: ChartPoint; last: ChartPoint; reports: number };

/** One sentence for each line, for people who do not see the chart: first and last figure with their days, and how many reports. */
export function lineAlternative(line: ChartLine & Omit<LineName, 'site'>, wording: Wording): string {
  const language = languageOf(wording);
  const unit = unitWordsOf(line.indicator, line.breakdown);
  const [first, last] = [readingText(line.first, unit, wording), readingText(line.last, unit, wording)];
  const what = lineLabel(line, wording, 'long');
  const source = sourceLabel(line.source, language);
  const reports = formatCount(line.reports, wording);
  if (language === 'km') return `${what} តាម${source}៖ ពី ${first} ដល់ ${last} ក្នុងរបាយការណ៍ចំនួន ${reports}។`;
  return `${what}, ${source}: from ${first} to ${last}, in ${reports} ${line.reports === 1 ? 'report' : 'reports'}.`;
}

function readingText({ asOf, figure }: ChartPoint, unit: UnitWords, wording: Wording): string {
  const { text } = qualifiedCount(figure, wording, unit);
  const day = formatDayInProse(asOf, wording);
  return languageOf(wording) === 'km' ? `${text} នៅ${day}` : `${text} on ${day}`;
}

/** For the live region, one sentence for each slice: "New from Ministry of Interior: {finding}." */
export function announcement(news: { source: SourceCode; finding: string; count: number }, wording: Wording): string {
  const source = sourceLabel(news.source, languageOf(wording));
  const count = formatCount(news.count, wording);
  if (languageOf(wording) === 'km') {
    const opening = news.count > 1 ? `បច្ចុប្បន្នភាពថ្មី ${count} ចុងក្រោយពី${source}` : `បច្ចុប្បន្នភាពថ្មីពី${source}`;
    return `${opening}៖ ${news.finding}។`;
  }
  const opening = news.count > 1 ? `${count} new updates, the newest from ${source}` : `New from ${source}`;
  return `${opening}: ${news.finding}.`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

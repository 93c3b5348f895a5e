import type { ReportContent } from '@/domain/updates';
import { type Finding, RELATION_IDS, RESULTS } from './finding';
import { growingHistory, type History, toTimeline } from './history';
import type { Relation } from './relations/context';
import { digitSlips } from './relations/digit-slips';
import { cumulativeFalls, lastAndFlow, remainingFalls } from './relations/flows';
import { noMoreThanExist, possibleValues } from './relations/limits';
import { countsAndLists } from './relations/lists';
import { provincesAndNation } from './relations/provinces';
import { closedAndReopened } from './relations/services';
import { partsOfWholes, peopleAndFamilies, periodAndRemaining } from './relations/shares';
import { percents, sums } from './relations/sums';
import { wordsAgree } from './relations/words';
import { wordsAndTotal } from './relations/words-and-total';
import { wordsInTime } from './relations/words-in-time';
import { type CheckedReport, toStatement } from './stated';

const RELATIONS: readonly Relation[] = [
  possibleValues,
  noMoreThanExist,
  sums,
  percents,
  lastAndFlow,
  remainingFalls,
  cumulativeFalls,
  digitSlips,
  periodAndRemaining,
  partsOfWholes,
  peopleAndFamilies,
  closedAndReopened,
  provincesAndNation,
  countsAndLists,
  wordsAgree,
  wordsAndTotal,
  wordsInTime,
];

/**
 * Checks the figures of an update against one another and against earlier ones; the worst finding comes first. It accepts
 * any values and never throws, because it runs while somebody types.
 */
export function checkReport(report: CheckedReport, history: History): Finding[] {
  const checked = { report, statement: toStatement(report), history: toTimeline(history) };
  const findings = RELATIONS.flatMap((relation) => relation(checked));
  return withoutRepeats(findings).sort((a, b) => severity(b) - severity(a) || order(a) - order(b));
}

/** Two copies that miss the same figure give one finding. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ relation, missing, terms: [first] }) => {
    if (missing === null) return true;
    const key = JSON.stringify([relation, missing, first?.indicator, first?.place]);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function severity({ result }: Finding): number {
  return RESULTS.indexOf(result);
}

function order({ relation }: Finding): number {
  return RELATION_IDS.indexOf(relation);
}

export type HistoryFindings = { number: number; reference: string | null; findings: Finding[] };

/** Checks every report of a log in order, each against the reports before it. */
export function checkHistory(reports: readonly (ReportContent & { number: number })[]): HistoryFindings[] {
  const history = growingHistory();
  return reports.map((report) => {
    const findings = checkReport(report, history);
    history.add(report);
    return { number: report.number, reference: report.reference, findings };
  });
}

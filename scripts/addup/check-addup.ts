// Checks whether the figures of the reports add up: npm run addup -- [--all] [--json] [--write]
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { checkHistory, type HistoryFindings } from '@/domain/addup/check-report';
import { type Finding, termId } from '@/domain/addup/finding';
import { decidePublish } from '@/domain/entries/decide-publish';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { ReportRow } from '@/domain/reports/rows';
import { toReports } from '@/domain/reports/to-reports';
import type { ReportContent } from '@/domain/updates';
import { findingSentence, repairSentence, resultLabel } from '@/domain/wording/addup/findings';

const SEED = 'prisma/seed/situation-updates.csv';
export const GOLDEN = 'tests/addup/golden.json';
/** Later than every report, so that none is refused as a report from the future. */
const AFTER_ALL = new Date('2027-01-01T00:00:00Z');

/** The reports of the table as releases, without a database; numbered in the order of the file. */
export function loadReports(file = SEED): (ReportContent & { number: number })[] {
  const rows = parse<ReportRow>(readFileSync(file), { columns: true });
  return toReports(rows).map((input, index) => {
    const number = index + 1;
    const decision = decidePublish(PublishUpdate.parse(input), { number, recordedAt: AFTER_ALL });
    if (!decision.ok || decision.fact.update.kind !== 'report') throw new Error(`${input.reference} was refused.`);
    return { ...decision.fact.update, number };
  });
}

/** One line for each finding, for people who review a change of this list. */
export function toGolden(all: readonly HistoryFindings[]): string[] {
  return all.flatMap(({ reference, findings }) => findings.map((finding) => `${reference}: ${goldenLine(finding)}`));
}

function goldenLine({ relation, result, terms, gap, settle, missing }: Finding): string {
  const figures = terms.map((term) => `${termId(term) ?? 'known'} ${term.qualifier} ${term.value}`);
  const changed = settle === null ? undefined : terms[settle.term];
  return [
    `${result} ${relation}: ${figures.join(' | ')}`,
    ...(gap === null ? [] : [`gap ${gap}`]),
    ...(changed === undefined ? [] : [`settled by ${termId(changed)} = ${settle?.value}`]),
    ...(missing === null ? [] : [`missing ${missing.kind}`]),
  ].join('; ');
}

function tell({ reference, findings }: HistoryFindings): void {
  if (findings.length > 0) console.log(`\n${reference}`);
  for (const finding of findings) console.log(`  ${linesOf(finding).join('\n    ')}`);
}

function linesOf(finding: Finding): string[] {
  const settlement = repairSentence(finding, 'en');
  const ids = finding.terms.flatMap((term) => termId(term) ?? []).join(', ');
  return [
    `${resultLabel(finding.result, 'en')}: ${findingSentence(finding, 'en')} [${finding.relation}: ${ids}]`,
    ...(settlement === null ? [] : [settlement]),
  ];
}

function main(flags: ReadonlySet<string>): void {
  const all = checkHistory(loadReports());
  if (flags.has('--write')) writeFileSync(GOLDEN, `${JSON.stringify(toGolden(all), null, 2)}\n`);
  const isFault = ({ result }: Finding) => result === 'conflict' || result === 'impossible';
  const shown = all.map((one) => ({
    ...one,
    findings: flags.has('--all') ? one.findings : one.findings.filter(isFault),
  }));
  if (flags.has('--json')) console.log(JSON.stringify(shown, null, 2));
  else for (const one of shown) tell(one);
}

if (process.argv[1]?.endsWith('check-addup.ts')) main(new Set(process.argv.slice(2)));

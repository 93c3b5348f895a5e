import { checkReport } from '@/domain/addup/check-report';
import type { Finding } from '@/domain/addup/finding';
import type { ReleasedFigure } from '@/domain/figures';
import { flag } from './cited-flags';
import type { CitedFigure, Flag } from './flags';
import { citationKey, citationsOf, type SpokenText } from './spoken-text';

/** Figures of one text that cannot be true together, rounding words included: as the figures of one report are checked. */
export function sumFlags(text: SpokenText, cited: ReadonlyMap<string, CitedFigure>): Flag[] {
  const quoted = new Map(citationsOf(text).map((attrs) => [citationKey(attrs), attrs]));
  const figures = [...quoted.keys()].flatMap((key) => cited.get(key)?.pinned ?? []);
  const [first] = figures;
  if (first === undefined || figures.length < 2) return [];
  const report = {
    ...{ source: first.source, periodStart: null, periodEnd: null },
    // Two outlets of one report are compared, too: they stand in one text.
    figures: figures.map((figure, line) => ({ ...figure, line, via: undefined })),
  };
  const findings = checkReport(report, { readings: () => [] }).filter(
    ({ result, terms }) => (result === 'conflict' || result === 'impossible') && terms.length > 1,
  );
  return findings.map((finding) => toFlag(finding, figures));
}

function toFlag(finding: Finding, figures: readonly ReleasedFigure[]): Flag {
  const terms = finding.terms.map((term) => {
    const figure = term.line === null ? undefined : figures[term.line];
    return figure === undefined ? term : { ...term, update: figure.update, line: figure.line };
  });
  const first = finding.terms.find(({ line }) => line !== null);
  const figure = first?.line == null ? undefined : figures[first.line];
  const citation = figure && { update: figure.update, revision: figure.revision, line: figure.line };
  return flag('sum', 'red', { citation: citation ?? null, number: finding.gap, finding: { ...finding, terms } });
}

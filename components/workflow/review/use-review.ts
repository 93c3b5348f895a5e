'use client';

import { useMemo } from 'react';
import { useWallBoard } from '@/components/form/composer/wall-board';
import { checkReport } from '@/domain/addup/check-report';
import type { Finding } from '@/domain/addup/finding';
import { historyOfBoard } from '@/domain/addup/history';
import { type Previous, previousOf } from '@/domain/composer/previous';
import { type Evidence, evidenceOf } from '@/domain/composer/review/evidence';
import { type Unusual, unusualOf } from '@/domain/composer/review/unusual';
import type { Figure } from '@/domain/figures';
import type { DeskItem } from '@/domain/item';
import type { ReportContent, UpdateContent } from '@/domain/updates';
import type { Originals } from './use-originals';

/** One figure with all that a second person has to know of it. */
export type ReviewedFigure = {
  figure: Figure;
  evidence: Evidence;
  previous: Previous | null;
  findings: Finding[];
  unusual: Unusual[];
};

export type Review = { figures: ReviewedFigure[]; findings: Finding[] };

type ReviewParts = { report: ReportContent; item: DeskItem; corrected: UpdateContent | null; originals: Originals };

/** Held against the board as it is now, without what stands there of this report already. */
export function useReview({ report, item, corrected, originals }: ReviewParts): Review {
  const { board } = useWallBoard();
  const without = item.corrects?.update ?? item.update;
  const handedIn = Date.parse(item.submitted?.at ?? item.changedAt);
  const { readable } = originals;
  const evidence = useMemo(
    () =>
      evidenceOf(
        report.figures,
        readable.map(({ facts }) => facts),
      ),
    [report, readable],
  );
  return useMemo(() => {
    const findings = checkReport(report, historyOfBoard(board, without));
    const standing = corrected?.kind === 'report' ? corrected : null;
    const unusual = unusualOf({ report, board, without, standing, handedIn, evidence, findings });
    const figures = report.figures.map((figure) => ({
      figure,
      evidence: evidence.get(figure.line) ?? { how: 'no_original' as const },
      previous: previousOf(board, { ...figure, asOf: figure.periodEnd }, without),
      findings: findings.filter((finding) => isLoud(finding) && isOf(finding, figure)),
      unusual: unusual.get(figure.line) ?? [],
    }));
    return { figures, findings: findings.filter(isLoud) };
  }, [report, board, without, corrected, handedIn, evidence]);
}

function isLoud({ result }: Finding): boolean {
  return result === 'conflict' || result === 'impossible';
}

function isOf({ terms }: Finding, { line }: Figure): boolean {
  return terms.some((term) => term.update === null && term.line === line);
}

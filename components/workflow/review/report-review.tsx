'use client';

import '@/components/form/composer/composer.css';
import '@/components/form/composer/rows/rows.css';
import './review.css';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo } from 'react';
import { readStoredForm } from '@/client/draft/stored/read-stored-form';
import { HighlightProvider, useHighlight } from '@/components/form/composer/highlight';
import { useWording } from '@/components/ui/wording';
import { useDeskInfo } from '@/components/workflow/desk-info';
import type { DraftDetail } from '@/components/workflow/item/detail';
import type { ReportContent, UpdateContent } from '@/domain/updates';
import { formatCount } from '@/domain/wording/numbers';
import { FigureCard } from './figure-card';
import { mayJudge, useJudging } from './judging';
import { OriginalPane } from './original-pane';
import { useOriginals } from './use-originals';
import { type ReviewedFigure, useReview } from './use-review';

type Props = { detail: DraftDetail; report: ReportContent; corrected: UpdateContent | null };

/** A report as its editor saw it: the original with its marks beside the figures, the unusual ones first and one by one. */
export function ReportReview(props: Props) {
  return (
    <HighlightProvider>
      <Panes {...props} />
    </HighlightProvider>
  );
}

function Panes({ detail, report, corrected }: Props) {
  const { item, content, originals: files } = detail;
  const form = useMemo(() => readStoredForm(content), [content]);
  const handedIn = Date.parse(item.submitted?.at ?? item.changedAt);
  const originals = useOriginals(form, files, handedIn);
  const review = useReview({ report, item, corrected, originals });
  const { highlight } = useHighlight();
  const unusual = review.figures.filter((each) => each.unusual.length > 0);
  useShownLines(
    originals.isReading ? null : { revision: item.revision, unusual: unusual.map(({ figure }) => figure.line) },
  );
  const pick = (key: string) => {
    highlight(key);
    document.querySelector(`[data-line="${key.replace('line ', '')}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="composer">
      <OriginalPane originals={originals} figures={review.figures} onPick={pick} />
      <FigureLists {...{ report, item }} figures={review.figures} findings={review.findings.length} />
    </div>
  );
}

/** Tells the acts below what has to be looked at. */
function useShownLines(shown: Parameters<ReturnType<typeof useJudging>['show']>[0]): void {
  const { show } = useJudging();
  const key = JSON.stringify(shown);
  useEffect(() => show(JSON.parse(key)), [show, key]);
}

type ListsProps = Pick<Props, 'report'> & {
  item: DraftDetail['item'];
  figures: readonly ReviewedFigure[];
  findings: number;
};

function FigureLists({ report, item, figures, findings }: ListsProps) {
  const t = useTranslations('Workflow.review');
  const tChecks = useTranslations('Composer.checks');
  const wording = useWording();
  const isAsked = mayJudge(item, useDeskInfo());
  const count = (n: number) => formatCount(n, wording);
  const unusual = figures.filter((each) => each.unusual.length > 0);
  const usual = figures.filter((each) => each.unusual.length === 0);
  return (
    <section className="composer-pane" aria-labelledby="reviewed">
      <h3 id="reviewed" className="t-label">
        {t('figures', { n: count(figures.length) })}
      </h3>
      <p className={findings > 0 ? 'font-semibold' : 't-meta'}>
        {tChecks(findings > 0 ? 'faults' : 'noFaults', { n: count(findings) })}
      </p>
      <Group title={t('oneByOne', { n: count(unusual.length) })} hint={t('oneByOneHint')} figures={unusual}>
        {(reviewed) => <FigureCard key={reviewed.figure.line} {...{ reviewed, report, isAsked }} />}
      </Group>
      <Group title={t('together', { n: count(usual.length) })} figures={usual}>
        {(reviewed) => <FigureCard key={reviewed.figure.line} {...{ reviewed, report, isAsked }} />}
      </Group>
    </section>
  );
}

type GroupProps = {
  title: string;
  hint?: string;
  figures: readonly ReviewedFigure[];
  children: (reviewed: ReviewedFigure) => React.ReactNode;
};

function Group({ title, hint, figures, children }: GroupProps) {
  if (figures.length === 0) return null;
  return (
    <section aria-label={title} className="composer-section">
      <p className="font-semibold">{title}</p>
      {hint ? <p className="form-hint">{hint}</p> : null}
      <ol className="review-figures">{figures.map(children)}</ol>
    </section>
  );
}

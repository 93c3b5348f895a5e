'use client';

import { useTranslations } from 'next-intl';
import { useHighlight } from '@/components/form/composer/highlight';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { useFieldWords } from '@/components/workflow/difference/field-words';
import type { Figure } from '@/domain/figures';
import type { ReportContent } from '@/domain/updates';
import { findingSentence } from '@/domain/wording/addup/findings';
import { lineLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitLabel, unitWordsOf } from '@/domain/wording/units';
import { EvidenceLine } from './evidence-line';
import { PreviousLine } from './previous-line';
import { SeenButton } from './seen-button';
import { useUnusualWords } from './unusual-words';
import type { ReviewedFigure } from './use-review';

type Props = { reviewed: ReviewedFigure; report: ReportContent; isAsked: boolean };

/** One figure: its number, its words, what came before, and what speaks against it. */
export function FigureCard({ reviewed, report, isAsked }: Props) {
  const { figure, evidence, previous, findings, unusual } = reviewed;
  const { highlighted, highlight } = useHighlight();
  const language = useLanguage();
  const wording = useWording();
  const say = useUnusualWords();
  const key = cardKey(figure);
  return (
    <li
      data-line={figure.line}
      className={`review-figure ${unusual.length > 0 ? 'review-figure-unusual' : ''} ${highlighted === key ? 'composer-row-highlighted' : ''}`}
      onPointerEnter={() => highlight(key)}
      onPointerLeave={() => highlight(null)}
      onFocus={() => highlight(key)}
      onBlur={() => highlight(null)}
    >
      <div className="review-head">
        <h4>
          <KhmerText text={lineLabel(figure, language, 'long')} />
        </h4>
        <HandedIn figure={figure} />
      </div>
      <OwnFrame figure={figure} report={report} />
      <EvidenceLine figure={figure} evidence={evidence} />
      <PreviousLine figure={figure} previous={previous} />
      {unusual.length === 0 ? null : (
        <ul className="review-reasons">
          {unusual.map((each) => (
            <li key={each.kind}>
              <Chip tone="warn" shape="warning" outline>
                <KhmerText text={say(each)} />
              </Chip>
            </li>
          ))}
        </ul>
      )}
      {findings.map((finding) => (
        <p key={JSON.stringify([finding.relation, finding.terms])} className="t-meta">
          <KhmerText text={findingSentence(finding, wording)} />
        </p>
      ))}
      {isAsked && unusual.length > 0 ? <SeenButton figure={figure} /> : null}
    </li>
  );
}

export function cardKey({ line }: Pick<Figure, 'line'>): string {
  return `line ${line}`;
}

function HandedIn({ figure }: { figure: Figure }) {
  const t = useTranslations('Workflow.difference.field');
  const wording = useWording();
  const language = useLanguage();
  const { value, indicator, breakdown, nil, provisional } = figure;
  const unit = value === null ? '' : unitLabel(unitWordsOf(indicator, breakdown), value, wording);
  return (
    <p className="review-number">
      <strong className="digits">
        {qualifiedDigits(figure, { language, digits: 'latin' }).text} <KhmerText text={unit} />
      </strong>
      {nil ? <span className="t-meta"> {t('nil')}</span> : null}
      {provisional ? <span className="t-meta"> {t('provisional')}</span> : null}
    </p>
  );
}

const OWN = ['source', 'periodStart', 'periodEnd'] as const;

/** Its own body and day where the report has others, and its note. */
function OwnFrame({ figure, report }: Pick<Props, 'report'> & { figure: Figure }) {
  const { name, told } = useFieldWords();
  const own = OWN.filter((field) => figure[field] !== report[field]).map((field) => [field, figure[field]] as const);
  const shown = [...own, ['note', figure.note] as const].filter(([, held]) => held !== null && held !== '');
  return shown.map(([field, held]) => (
    <p key={field} className="t-meta">
      {name(field)}: <KhmerText text={told(field, held)} />
    </p>
  ));
}

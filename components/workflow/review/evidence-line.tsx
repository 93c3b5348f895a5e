'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Evidence } from '@/domain/composer/review/evidence';
import type { Figure } from '@/domain/figures';
import { formatReportDay } from '@/domain/wording/dates';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { formatList } from '@/domain/wording/language';
import { qualifiedDigits } from '@/domain/wording/qualifiers';

type Props = { figure: Figure; evidence: Evidence };

/** Its words in the original, and whether a person typed or changed it. */
export function EvidenceLine({ figure, evidence }: Props) {
  const t = useTranslations('Workflow.review.how');
  const words = wordsOf(evidence) ?? figure.asPrinted ?? null;
  const cell = cellOf(evidence);
  const changes = useChanges(evidence);
  return (
    <>
      {words === null ? null : (
        <p className="review-words">
          {cell === null ? null : <span className="t-meta">{t('cell', { cell })} </span>}
          <q>
            <KhmerText text={words} />
          </q>
        </p>
      )}
      <p className="t-meta">
        <KhmerText text={t(evidence.how, { changes })} />
      </p>
    </>
  );
}

function wordsOf(evidence: Evidence): string | null {
  if ('read' in evidence) return evidence.read.words;
  return evidence.how === 'typed' ? evidence.words : null;
}

function cellOf(evidence: Evidence): string | null {
  if ('read' in evidence) return evidence.read.at.cell;
  return evidence.how === 'typed' ? evidence.at.cell : null;
}

/** What the original has in place of what the report says: "number: 5,150 · day: 14 January". */
function useChanges(evidence: Evidence): string {
  const t = useTranslations('Workflow.review.part');
  const language = useLanguage();
  const wording = useWording();
  if (evidence.how !== 'changed') return '';
  const { read, changed } = evidence;
  const said = {
    number: qualifiedDigits(read, wording).text,
    line: lineLabel(read, language),
    body: read.source ? sourceLabel(read.source, language) : '',
    day: read.day ? formatReportDay(read.day, wording) : '',
  };
  return formatList(
    changed.map((part) => t(part, { was: said[part] })),
    language,
  );
}

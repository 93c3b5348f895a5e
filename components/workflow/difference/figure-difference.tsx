'use client';

import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { SCROLLED_BY_KEYS } from '@/components/ui/scrolled-by-keys';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import type { Figure } from '@/domain/figures';
import { lineLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitLabel, unitWordsOf } from '@/domain/wording/units';
import type { DifferenceRow } from '@/domain/workflow/difference';
import { useFieldWords } from './field-words';

/** Figures old → new. Only those that differ. */
export function FigureDifference({ rows }: { rows: readonly DifferenceRow[] }) {
  const t = useTranslations('Workflow.difference');
  return (
    <section className="scrolls-x" aria-label={t('figures')} {...SCROLLED_BY_KEYS}>
      <table className="text-table difference-table">
        <thead>
          <tr>
            <th scope="col">{t('figure')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.line} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row: { before, after, kind, changed } }: { row: DifferenceRow }) {
  const t = useTranslations('Workflow.difference');
  const language = useLanguage();
  const shown = after ?? before;
  return (
    <tr>
      <th scope="row">
        {shown === null ? null : <KhmerText text={lineLabel(shown, language, 'long')} />}
        {kind === 'changed' ? null : <span className="t-meta block">{t(kind)}</span>}
      </th>
      <td>
        {before === null ? (
          '–'
        ) : (
          <del>
            <Cell figure={before} changed={changed} />
          </del>
        )}
      </td>
      <td>
        {after === null ? (
          '–'
        ) : (
          <ins>
            <Cell figure={after} changed={changed} />
          </ins>
        )}
      </td>
    </tr>
  );
}

/** The number already says these. */
const IN_NUMBER: readonly (keyof Figure)[] = ['value', 'qualifier', 'amount'];

function Cell({ figure, changed }: { figure: Figure; changed: readonly (keyof Figure)[] }) {
  const { name, value } = useFieldWords();
  const language = useLanguage();
  const wording = useWording();
  const { indicator, breakdown } = figure;
  const unit = figure.value === null ? '' : unitLabel(unitWordsOf(indicator, breakdown), figure.value, wording);
  return (
    <>
      <strong className="digits whitespace-nowrap">
        {qualifiedDigits(figure, { language, digits: 'latin' }).text} {unit}
      </strong>
      {changed
        .filter((field) => !IN_NUMBER.includes(field))
        .map((field) => (
          <span key={field} className="t-meta block">
            {name(field)}: {value(field, figure[field])}
          </span>
        ))}
    </>
  );
}

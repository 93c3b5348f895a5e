'use client';

import { useWording } from '@/components/ui/wording';
import '@/components/updates/updates.css';
import { useTranslations } from 'next-intl';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { BothTexts } from '@/components/updates/update-text';
import { useFieldWords } from '@/components/workflow/difference/field-words';
import type { Figure } from '@/domain/figures';
import type { UpdateContent } from '@/domain/updates';
import { lineLabel } from '@/domain/wording/labels';
import { qualifiedDigits } from '@/domain/wording/qualifiers';
import { unitLabel, unitWordsOf } from '@/domain/wording/units';

/** Told apart from the facts, or by the page. */
const APART = ['kind', 'text', 'figures'];

/** A part that scrolls by itself has to be reached by the keyboard. */
const SCROLLED_BY_KEYS = { tabIndex: 0 };

/** Everything that would stand on the screens, in full. */
export function ContentView({ content }: { content: UpdateContent }) {
  const { name, value } = useFieldWords();
  const facts = Object.entries(content).filter(([field, held]) => !APART.includes(field) && held !== null);
  const shown = { ...content, number: 0, revision: 0, recordedAt: '' };
  return (
    <div className="grid gap-4">
      <dl className="update-list-facts">
        {facts.map(([field, held]) => (
          <Fact key={field} name={name(field)} value={value(field, held)} />
        ))}
      </dl>
      <BothTexts update={shown} />
      {content.kind === 'report' && content.figures.length > 0 ? <Figures figures={content.figures} /> : null}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="break-words">
        <KhmerText text={value} />
      </dd>
    </>
  );
}

function Figures({ figures }: { figures: readonly Figure[] }) {
  const t = useTranslations('Workflow');
  const language = useLanguage();
  return (
    <section className="overflow-x-auto" aria-label={t('item.figures')} {...SCROLLED_BY_KEYS}>
      <table className="update-table">
        <thead>
          <tr>
            <th scope="col">{t('difference.figure')}</th>
            <th scope="col" className="number">
              {t('item.value')}
            </th>
            <th scope="col">{t('difference.field.note')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.line}>
              <th scope="row" className="font-semibold">
                <KhmerText text={lineLabel(figure, language, 'long')} />
              </th>
              <td className="number">
                <Value figure={figure} />
              </td>
              <td className="min-w-40">{figure.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ figure }: { figure: Figure }) {
  const t = useTranslations('Workflow.difference.field');
  const language = useLanguage();
  const wording = useWording();
  const { value, indicator, breakdown, nil, provisional } = figure;
  const unit = value === null ? '' : unitLabel(unitWordsOf(indicator, breakdown), value, wording);
  return (
    <>
      {qualifiedDigits(figure, { language, digits: 'latin' }).text} {unit}
      {nil ? <span className="t-meta block">{t('nil')}</span> : null}
      {provisional ? <span className="t-meta block">{t('provisional')}</span> : null}
    </>
  );
}

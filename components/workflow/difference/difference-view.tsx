'use client';

import './difference.css';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { KhmerText } from '@/components/ui/khmer-text';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { TextPart } from '@/domain/text/text-parts';
import type { UpdateContent } from '@/domain/updates';
import { LANGUAGES } from '@/domain/wording/language';
import { differenceOf, type FieldRow, isEmptyDifference } from '@/domain/workflow/difference';
import { useFieldWords } from './field-words';
import { FigureDifference } from './figure-difference';

type Props = { before: UpdateContent; after: UpdateContent };

/** How two versions differ: figures old → new as a table, the fields, and the text word by word. */
export function DifferenceView({ before, after }: Props) {
  const t = useTranslations('Workflow.difference');
  const difference = useMemo(() => differenceOf(before, after), [before, after]);
  if (isEmptyDifference(difference)) return <p className="t-meta">{t('none')}</p>;
  return (
    <div className="difference grid gap-4">
      {difference.fields.length > 0 ? <Fields rows={difference.fields} /> : null}
      {difference.figures.length > 0 ? <FigureDifference rows={difference.figures} /> : null}
      {LANGUAGES.map((language) => {
        const parts = difference.text[language];
        return parts === null ? null : <Text key={language} lang={language} parts={parts} />;
      })}
    </div>
  );
}

function Fields({ rows }: { rows: readonly FieldRow[] }) {
  const t = useTranslations('Workflow.difference');
  const { name, value } = useFieldWords();
  return (
    <dl className="difference-fields">
      {rows.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{name(field)}</dt>
          <dd>
            <del>
              <VisuallyHidden>{t('before')} </VisuallyHidden>
              <KhmerText text={value(field, before)} />
            </del>{' '}
            → <VisuallyHidden>{t('after')} </VisuallyHidden>
            <ins>
              <KhmerText text={value(field, after)} />
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Text({ lang, parts }: { lang: 'km' | 'en'; parts: readonly TextPart[] }) {
  const t = useTranslations('Workflow.difference');
  return (
    <div>
      <h4 className="t-meta font-semibold">{t(`text.${lang}`)}</h4>
      <p lang={lang} className="t-body whitespace-pre-line">
        {withPlaces(parts).map(({ at, kind, text }) => {
          const Part = kind === 'same' ? 'span' : kind === 'added' ? 'ins' : 'del';
          return <Part key={at}>{text}</Part>;
        })}
      </p>
    </div>
  );
}

/** Each part with its offset. Parts never change places, so the offset is a good key. */
function withPlaces(parts: readonly TextPart[]): (TextPart & { at: number })[] {
  let at = 0;
  return parts.map((part) => {
    const placed = { ...part, at };
    at += part.text.length;
    return placed;
  });
}

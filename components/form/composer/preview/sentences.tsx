'use client';

import { useTranslations } from 'next-intl';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { figureWords } from '@/components/updates/update-words';
import type { Board } from '@/domain/board/board';
import { previousOf } from '@/domain/composer/previous';
import type { Figure } from '@/domain/figures';
import type { Bilingual } from '@/domain/updates';
import { changeSentence } from '@/domain/wording/changes';
import { languageOf, type Wording } from '@/domain/wording/language';
import { nilSentence } from '@/domain/wording/sentences';
import { unitWordsOf } from '@/domain/wording/units';

type Props = { figures: readonly Figure[]; text: Bilingual; before: Board; corrects: number | null };

/** The report in words of one language; what is not translated is marked, never filled in. */
export function Sentences({ figures, text, before, corrects }: Props) {
  const t = useTranslations('Updates');
  const language = useLanguage();
  const own = text[language];
  const other = language === 'km' ? text.en : text.km;
  return (
    <>
      {own === null ? null : (
        <p className="whitespace-pre-line">
          <KhmerText text={own} />
        </p>
      )}
      {own === null && other !== null ? (
        <Chip tone="warn" shape="warning">
          {t(`missing.${language}`)}
        </Chip>
      ) : null}
      <ul className="preview-sentences">
        {figures.map((figure) => (
          <li key={figure.line}>
            <KhmerText text={sentenceOf(figure, language)} />{' '}
            <span className="t-meta">
              <KhmerText text={changeOf(figure, language, { before, corrects })} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function sentenceOf(figure: Figure, wording: Wording): string {
  const language = languageOf(wording);
  if (figure.nil) return nilSentence(figure, language);
  const { label, count } = figureWords(figure, wording);
  return `${label}${language === 'km' ? '៖' : ':'} ${count}`;
}

function changeOf(figure: Figure, wording: Wording, { before, corrects }: Pick<Props, 'before' | 'corrects'>): string {
  const { indicator, breakdown, periodEnd } = figure;
  const previous = figure.nil ? null : previousOf(before, { ...figure, asOf: periodEnd }, corrects);
  if (previous === null || previous.change.kind === 'none') return '';
  return changeSentence(previous.change, unitWordsOf(indicator, breakdown), wording);
}

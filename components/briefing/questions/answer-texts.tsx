'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TextLanguage } from '@/components/briefing/editor/editing';
import { TextEditor } from '@/components/briefing/editor/text-editor';
import { TextArea } from '@/components/ui/forms/field';
import type { QuestionContent } from '@/domain/briefing/briefing';
import type { Flag } from '@/domain/briefing/flags';
import type { ReleasedFigure } from '@/domain/figures';
import { LANGUAGES, type Language } from '@/domain/wording/language';

type Props = {
  content: QuestionContent;
  given: number;
  flags: readonly Flag[];
  onType(content: QuestionContent): void;
  onChosen(figure: ReleasedFigure): void;
};

const NAMES = {
  km: { question: 'questionKm', unknown: 'unknownKm' },
  en: { question: 'questionEn', unknown: 'unknownEn' },
} as const;

/** Question, answer and what is not known, in both languages. */
export function AnswerTexts(props: Props) {
  return (
    <div className="speech-texts">
      {LANGUAGES.map((language) => (
        <TextLanguage key={language} language={language}>
          <OneLanguage {...props} language={language} />
        </TextLanguage>
      ))}
    </div>
  );
}

function OneLanguage({ content, given, flags, onType, onChosen, language }: Props & { language: Language }) {
  const t = useTranslations('Briefing');
  const id = useId();
  const { question, answer, unknown } = content;
  const names = NAMES[language];
  return (
    <div className="speech-text">
      <TextArea
        id={`${id}-question`}
        lang={language}
        rows={2}
        label={t(`questions.${names.question}`)}
        value={question[language] ?? ''}
        maxLength={1_000}
        onChange={({ target }) => onType({ ...content, question: { ...question, [language]: target.value || null } })}
      />
      <TextEditor
        label={t('questions.answer', { language: t(language) })}
        text={answer[language]}
        {...{ given, flags, onChosen }}
        onType={(text) => onType({ ...content, answer: { ...answer, [language]: text } })}
      />
      <TextArea
        id={`${id}-unknown`}
        lang={language}
        rows={2}
        label={t(`questions.${names.unknown}`)}
        value={unknown[language] ?? ''}
        maxLength={4_000}
        onChange={({ target }) => onType({ ...content, unknown: { ...unknown, [language]: target.value || null } })}
      />
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { SpokenView } from '@/components/briefing/editor/spoken-view';
import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { QuestionContent } from '@/domain/briefing/briefing';
import { isEmptyText } from '@/domain/briefing/spoken-text';
import { formatShortDay } from '@/domain/wording/dates';
import { colon, LANGUAGES, type Language } from '@/domain/wording/language';

/** The whole answer for reading: both languages, what is not known, and who follows it up. */
export function AnswerView({ content }: { content: QuestionContent }) {
  return (
    <div className="answer">
      <div className="form-grid form-grid-2">
        {LANGUAGES.map((language) => (
          <OneAnswer key={language} {...{ content, language }} />
        ))}
      </div>
      <AnswerFacts content={content} />
    </div>
  );
}

function OneAnswer({
  content: { question, answer, unknown },
  language,
}: {
  content: QuestionContent;
  language: Language;
}) {
  const t = useTranslations('Briefing');
  const wording = useWording();
  const notKnown = unknown[language];
  return (
    <div>
      <p className="t-meta">{t(language)}</p>
      <p className="form-label" lang={language}>
        {question[language] ? <KhmerText text={question[language]} /> : t('conflict.empty')}
      </p>
      {isEmptyText(answer[language]) ? (
        <p className="t-meta">{t('questions.noAnswer')}</p>
      ) : (
        <SpokenView text={answer[language]} language={language} />
      )}
      {notKnown ? (
        <p className="answer-unknown">
          <b>{`${t('questions.unknown')}${colon(wording)}`}</b> <KhmerText text={notKnown} lang={language} />
        </p>
      ) : null}
    </div>
  );
}

function AnswerFacts({ content: { followUp, owner, reviewBy, tags } }: { content: QuestionContent }) {
  const t = useTranslations('Briefing.questions');
  const wording = useWording();
  const facts = [
    [t('followUp'), followUp],
    [t('owner'), owner],
    [t('reviewBy'), reviewBy && formatShortDay(reviewBy, wording)],
    [t('tagList'), tags.join(' · ')],
  ].filter(([, told]) => told);
  if (facts.length === 0) return null;
  return (
    <dl className="about-facts t-meta">
      {facts.map(([name, told]) => (
        <div key={name} className="contents">
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FlagList } from '@/components/briefing/flags/flag-list';
import { useRoom } from '@/components/briefing/parts/room';
import type { QuestionView } from '@/components/briefing/parts/view-types';
import { Button } from '@/components/ui/button';
import { KhmerText } from '@/components/ui/khmer-text';
import type { CitedFigure } from '@/domain/briefing/flags';
import { AnswerView } from './answer-view';
import { QuestionActs } from './question-acts';
import { QuestionForm } from './question-form';
import { useQuestionName } from './question-name';
import { QuestionState } from './question-state';

type Props = {
  question: QuestionView;
  cited: ReadonlyMap<string, CitedFigure>;
  now: number;
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
};

/** A question with its answer, for reading; open for writing while somebody changes it. */
export function QuestionItem({ question, cited, now, isOpen, onOpen }: Props) {
  const t = useTranslations('Briefing.questions');
  const heading = useId();
  const { may } = useRoom();
  const name = useQuestionName()(question.content);
  return (
    <li className="tile question" aria-labelledby={heading}>
      <div className="speech-head">
        <h2 id={heading} className="t-label">
          <KhmerText text={name} />
        </h2>
        {question.discardedAt === null ? <QuestionState question={question} now={now} /> : null}
      </div>
      {isOpen && question.discardedAt === null ? (
        <QuestionForm question={question} cited={cited} onDone={() => onOpen(false)} />
      ) : (
        <>
          <AnswerView content={question.content} />
          {question.flags.length === 0 ? null : <FlagList flags={question.flags} acts={null} />}
          <div className="form-actions">
            {may.write && question.discardedAt === null ? (
              <Button aria-label={`${t('edit')}: ${name}`} onClick={() => onOpen(true)}>
                {t('edit')}
              </Button>
            ) : null}
            <QuestionActs question={question} name={name} />
          </div>
        </>
      )}
    </li>
  );
}

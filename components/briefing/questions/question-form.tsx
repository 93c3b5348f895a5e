'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo } from 'react';
import { CitedFigures } from '@/components/briefing/editor/editing';
import { TextFlags } from '@/components/briefing/flags/text-flags';
import { useRoom } from '@/components/briefing/parts/room';
import { TextConflict } from '@/components/briefing/parts/text-conflict';
import { useKnownFigures } from '@/components/briefing/parts/use-known-figures';
import { useTextSession } from '@/components/briefing/parts/use-text-session';
import type { QuestionView } from '@/components/briefing/parts/view-types';
import { Button } from '@/components/ui/button';
import { SaveLine } from '@/components/workflow/editor/save-line';
import type { QuestionContent } from '@/domain/briefing/briefing';
import type { CitedFigure } from '@/domain/briefing/flags';
import { AnswerTexts } from './answer-texts';
import { AnswerView } from './answer-view';
import { QuestionFields } from './question-fields';

type Props = { question: QuestionView; cited: ReadonlyMap<string, CitedFigure>; onDone(): void };

/** The question while somebody writes it. It is saved by itself, as everything here. */
export function QuestionForm({ question, cited, onDone }: Props) {
  const t = useTranslations('Briefing.questions');
  const { now, refresh } = useRoom();
  const used = useTextSession<QuestionContent>(`/api/v1/questions/${question.id}`, question, now);
  const { session, written } = used;
  const { answer: texts, explained } = written.content;
  const spoken = useMemo(() => ({ texts, explained }), [texts, explained]);
  const { known, flags, choose } = useKnownFigures(cited, spoken);
  const isNewer = written.base.version > question.version;
  useEffect(() => {
    if (isNewer) refresh();
  }, [isNewer, refresh]);
  const done = async () => {
    if (!(await session.flush())) return;
    refresh();
    onDone();
  };
  const type = (content: QuestionContent) => session.type(content);
  return (
    <CitedFigures value={known}>
      <TextConflict {...used}>{(content) => <AnswerView content={content} />}</TextConflict>
      <div className="speech-body">
        <AnswerTexts {...written} flags={flags} onType={type} onChosen={choose} />
        <TextFlags
          flags={flags}
          session={session}
          textsOf={({ answer }) => answer}
          withTexts={(content, answer) => ({ ...content, answer })}
          mayAct="all"
        />
      </div>
      <QuestionFields content={written.content} onType={type} />
      <div className="speech-foot">
        <SaveLine draft={{ state: written.state, isDrafted: true }} />
        <Button onClick={() => void done()}>{t('done')}</Button>
      </div>
    </CitedFigures>
  );
}

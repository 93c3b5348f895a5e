'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useState } from 'react';
import { get } from '@/client/api';
import { CitedFigures } from '@/components/briefing/editor/editing';
import { AddFrom } from '@/components/briefing/parts/add-from';
import { MoveButtons, movedTo } from '@/components/briefing/parts/move-buttons';
import { useRoom } from '@/components/briefing/parts/room';
import type { UsedText } from '@/components/briefing/parts/use-text-session';
import type { BriefingData, QuestionView } from '@/components/briefing/parts/view-types';
import { AnswerView } from '@/components/briefing/questions/answer-view';
import { useQuestionName } from '@/components/briefing/questions/question-name';
import { QuestionState } from '@/components/briefing/questions/question-state';
import { KhmerText } from '@/components/ui/khmer-text';
import { Section } from '@/components/ui/section';
import type { BriefingContent } from '@/domain/briefing/briefing';
import { citationKey } from '@/domain/briefing/spoken-text';

type Props = { view: BriefingData; used: UsedText<BriefingContent> };

/** What journalists will ask, with the answers of the bank. */
export function AskedPart({ view, used: { session, written } }: Props) {
  const t = useTranslations('Briefing.asked');
  const nameOf = useQuestionName();
  const { may, refresh, now } = useRoom();
  const ids = written.content.questions;
  const put = (next: string[]) => {
    session.put({ ...written.content, questions: next });
    void session.flush().then(refresh);
  };
  const known = useMemo(
    () => new Map(view.cited.map((figure) => [citationKey(figure.citation), figure])),
    [view.cited],
  );
  const questions = ids.flatMap((id) => view.questions.find((question) => question.id === id) ?? []);
  return (
    <CitedFigures value={{ cited: known, severities: new Map() }}>
      <div data-part="questions">
        <Section title={t('title')}>
          {questions.length === 0 ? <p className="t-meta">{t('empty')}</p> : null}
          <ol className="briefing-list">
            {questions.map((question, index) => (
              <li key={question.id}>
                <details className="briefing-details">
                  <summary>
                    <KhmerText text={nameOf(question.content)} /> <QuestionState question={question} now={now()} />
                  </summary>
                  <AnswerView content={question.content} />
                </details>
                {may.write ? (
                  <MoveButtons
                    {...{ name: nameOf(question.content), index, count: questions.length }}
                    onMove={(to) => put(movedTo(ids, ids.indexOf(question.id), to))}
                    onRemove={() => put(ids.filter((id) => id !== question.id))}
                  />
                ) : null}
              </li>
            ))}
          </ol>
          {may.write ? <AddQuestion known={ids} onAdd={(id) => put([...ids, id])} /> : null}
        </Section>
      </div>
    </CitedFigures>
  );
}

function AddQuestion({ known, onAdd }: { known: readonly string[]; onAdd(id: string): void }) {
  const t = useTranslations('Briefing.asked');
  const nameOf = useQuestionName();
  const [query, setQuery] = useState<string | null>(null);
  const others = useQuestions(query)?.filter(({ id, discardedAt }) => discardedAt === null && !known.includes(id));
  const found = others?.map(({ id, content }) => ({
    ...{ key: id, add: () => onAdd(id) },
    shown: <KhmerText text={nameOf(content)} />,
  }));
  return <AddFrom label={t('add')} nothing={t('nothing')} {...{ query }} onQuery={setQuery} found={found ?? null} />;
}

function useQuestions(query: string | null): readonly QuestionView[] | null {
  const [found, setFound] = useState<readonly QuestionView[] | null>(null);
  useEffect(() => {
    if (query === null) return setFound(null);
    const asking = new AbortController();
    const asked = new URLSearchParams({ q: query });
    void get<{ questions: QuestionView[] }>(`/api/v1/questions?${asked}`, asking.signal).then((answer) => {
      if (!asking.signal.aborted) setFound(answer?.questions ?? []);
    });
    return () => asking.abort();
  }, [query]);
  return found;
}

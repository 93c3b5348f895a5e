'use client';

import '@/components/ui/forms/field.css';
import '@/components/ui/forms/forms.css';
import '@/components/workflow/editor/editor.css';
import '@/components/briefing/page/briefing.css';
import './questions.css';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLiveBoard } from '@/client/use-live-board';
import { CitedFigures } from '@/components/briefing/editor/editing';
import { RoomProvider, type RoomRights } from '@/components/briefing/parts/room';
import { RoomNav } from '@/components/briefing/parts/room-nav';
import { BoardOnScreen } from '@/components/figures/board-context';
import { PageFrame } from '@/components/page/page-frame';
import { ConnectionChip } from '@/components/ui/connection-chip';
import { TextField } from '@/components/ui/forms/field';
import { useNow } from '@/components/ui/use-now';
import { useWording } from '@/components/ui/wording';
import { citationKey } from '@/domain/briefing/spoken-text';
import type { Snapshot } from '@/domain/protocol/frames';
import { formatCount } from '@/domain/wording/numbers';
import { NewQuestion } from './new-question';
import { QuestionItem } from './question-item';
import { type Bank, useBank } from './use-bank';

type Props = { bank: Bank; may: RoomRights; snapshot: Snapshot; serverNow: number };

const NOBODY = [] as const;

/** The bank of questions: `/` and a letter find an answer while somebody is asked. */
export function BankPage({ bank: first, may, snapshot, serverNow }: Props) {
  const t = useTranslations('Briefing');
  const wording = useWording();
  const { board, connection, alarms, now: clock } = useLiveBoard(snapshot, serverNow);
  const now = useNow(clock);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const { bank, refresh } = useBank(first, { typed, open, seq: board.seq, rendered: snapshot.seq });
  // A new question has no words yet, so it would fit no search.
  const begin = (id: string) => {
    setTyped('');
    setOpen(id);
  };
  const cited = useMemo(
    () => new Map(bank.cited.map((figure) => [citationKey(figure.citation), figure])),
    [bank.cited],
  );
  const field = useSearchKey();
  const isEmpty = first.questions.length === 0 && bank.questions.length === 0;
  return (
    <RoomProvider value={{ may, now: clock, refresh, people: NOBODY, board }}>
      <CitedFigures value={{ cited, severities: new Map() }}>
        <BoardOnScreen board={board} now={now}>
          <PageFrame status={<ConnectionChip connection={connection} />} alarms={alarms}>
            <div className="briefing bank">
              <h1 className="t-title">{t('bank')}</h1>
              <RoomNav />
              {may.write ? <NewQuestion onMade={begin} /> : null}
              <search ref={field}>
                <TextField
                  id="questions-search"
                  type="search"
                  label={t('questions.search')}
                  hint={t('questions.hint')}
                  value={typed}
                  onChange={({ target }) => setTyped(target.value)}
                />
              </search>
              <p role="status" className="t-meta">
                {isEmpty ? null : t('questions.found', { count: formatCount(bank.questions.length, wording) })}
              </p>
              {isEmpty ? (
                <div className="tile">
                  <h2 className="t-label">{t('questions.empty')}</h2>
                  <p>{t('questions.emptyText')}</p>
                </div>
              ) : null}
              <ul className="questions">
                {bank.questions.map((question) => (
                  <QuestionItem
                    key={question.id}
                    {...{ question, cited, now }}
                    isOpen={open === question.id}
                    onOpen={(isOpen) => setOpen(isOpen ? question.id : null)}
                  />
                ))}
              </ul>
            </div>
          </PageFrame>
        </BoardOnScreen>
      </CitedFigures>
    </RoomProvider>
  );
}

/** `/` goes to the search from everywhere but where somebody writes. */
function useSearchKey() {
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]');
      if (key !== '/' || isTyping) return;
      event.preventDefault();
      field.current?.querySelector('input')?.focus();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return field;
}

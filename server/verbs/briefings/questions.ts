import { ChangeVersion, SaveQuestion, StartQuestion } from '@/domain/briefing/briefing-schema';
import type { Outcome } from '@/domain/outcome';
import { QUESTIONS } from '@/server/briefings/records';
import type { Command, VerbDeps } from '@/server/verbs/verb';
import { changeRecord, discard, type RecordAnswer, type RecordCommand, restore, startRecord } from './change-record';

const WRITE = { action: 'briefing.write', table: QUESTIONS } as const;

export function startQuestion(deps: VerbDeps, command: Command): Promise<Outcome<RecordAnswer>> {
  return startRecord(
    deps,
    {
      table: QUESTIONS,
      schema: StartQuestion,
      toRecord: (base, { content }) => ({ ...base, content, approval: null }),
    },
    command,
  );
}

/** An approval stays with the version that it was given to: everybody sees that the words are newer. */
export function saveQuestion(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { ...WRITE, name: 'saved', schema: SaveQuestion, step: (question, { content }) => ({ ...question, content }) },
    command,
  );
}

/** It holds for exactly the words that were seen, under the version that this act makes. */
export function approveQuestion(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    {
      ...{ table: QUESTIONS, action: 'question.approve', name: 'approved', schema: ChangeVersion },
      step: (question, { version }, { by, now }) => ({ ...question, approval: { by, at: now, version: version + 1 } }),
    },
    command,
  );
}

export function discardQuestion(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(deps, { ...WRITE, name: 'discarded', schema: ChangeVersion, step: discard }, command);
}

/** It comes back under a new version, so somebody approves it again. */
export function restoreQuestion(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { ...WRITE, name: 'restored', schema: ChangeVersion, isOver: true, step: restore },
    command,
  );
}

import {
  ChangeVersion,
  SaveQuestion,
  StartQuestion,
  type StartQuestion as StartQuestionInput,
} from '@/domain/briefing/briefing-schema';
import type { Outcome } from '@/domain/outcome';
import { QUESTIONS } from '@/server/briefings/records';
import type { WriteContext } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import {
  changeRecord,
  discard,
  newRecord,
  type RecordAnswer,
  type RecordCommand,
  restore,
  toDecision,
} from './change-record';

const WRITE = { action: 'briefing.write', table: QUESTIONS } as const;

export function startQuestion(deps: VerbDeps, command: Command): Promise<Outcome<RecordAnswer>> {
  const decide = async ({ content }: StartQuestionInput, context: WriteContext) => {
    const { by, at: now } = toStepContext(context);
    return toDecision(QUESTIONS, {
      record: { ...newRecord({ by, now }), content, approval: null },
      ...{ name: 'started', isNew: true },
    });
  };
  return perform(
    deps,
    { action: 'briefing.write', streams: ['ops'], schema: StartQuestion, about: 'question', decide },
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

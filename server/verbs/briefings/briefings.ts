import {
  ChangeVersion,
  SaveBriefing,
  StartBriefing,
  type StartBriefing as StartBriefingInput,
} from '@/domain/briefing/briefing-schema';
import type { Outcome } from '@/domain/outcome';
import { BRIEFINGS } from '@/server/briefings/records';
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

const WRITE = { action: 'briefing.write', table: BRIEFINGS } as const;

export function startBriefing(deps: VerbDeps, command: Command): Promise<Outcome<RecordAnswer>> {
  const decide = async ({ content }: StartBriefingInput, context: WriteContext) => {
    const { by, at: now } = toStepContext(context);
    return toDecision(BRIEFINGS, {
      record: { ...newRecord({ by, now }), content, createdBy: by },
      ...{ name: 'started', isNew: true },
    });
  };
  return perform(
    deps,
    { action: 'briefing.write', streams: ['ops'], schema: StartBriefing, about: 'briefing', decide },
    command,
  );
}

export function saveBriefing(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { ...WRITE, name: 'saved', schema: SaveBriefing, step: (briefing, { content }) => ({ ...briefing, content }) },
    command,
  );
}

export function discardBriefing(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(deps, { ...WRITE, name: 'discarded', schema: ChangeVersion, step: discard }, command);
}

export function restoreBriefing(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { ...WRITE, name: 'restored', schema: ChangeVersion, isOver: true, step: restore },
    command,
  );
}

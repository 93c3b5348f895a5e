import { ChangeVersion, SaveBriefing, StartBriefing } from '@/domain/briefing/briefing-schema';
import type { Outcome } from '@/domain/outcome';
import { BRIEFINGS } from '@/server/briefings/records';
import type { Command, VerbDeps } from '@/server/verbs/verb';
import { changeRecord, discard, type RecordAnswer, type RecordCommand, restore, startRecord } from './change-record';

const WRITE = { action: 'briefing.write', table: BRIEFINGS } as const;

export function startBriefing(deps: VerbDeps, command: Command): Promise<Outcome<RecordAnswer>> {
  return startRecord(
    deps,
    {
      table: BRIEFINGS,
      schema: StartBriefing,
      toRecord: (base, { content }) => ({ ...base, content, createdBy: base.changedBy }),
    },
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

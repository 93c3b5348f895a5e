import { EMPTY_BOARD } from '@/domain/board/board';
import type { Speech } from '@/domain/briefing/briefing';
import {
  ChangeVersion,
  ReadySpeech,
  StartSpeech,
  type StartSpeech as StartSpeechInput,
} from '@/domain/briefing/briefing-schema';
import { flagContext, flagsOf, isBlocked } from '@/domain/briefing/flags-of';
import { skeletonOf } from '@/domain/briefing/skeletons';
import { citationsOf } from '@/domain/briefing/spoken-text';
import { type Outcome, type Refusal, refuse } from '@/domain/outcome';
import { citedFigures } from '@/server/briefings/cited-figures';
import { newestReport } from '@/server/briefings/newest-report';
import { createRevisionReader } from '@/server/briefings/read-revisions';
import { SPEECHES } from '@/server/briefings/records';
import type { WriteContext } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { readWall, type Wall } from '@/server/verbs/updates/read-wall';
import { perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';
import {
  changeRecord,
  discard,
  newRecord,
  type RecordAnswer,
  type RecordCommand,
  type RecordContext,
  restore,
  toDecision,
} from './change-record';

const WRITE = { action: 'briefing.write', table: SPEECHES } as const;

/** Without one, the whole log is read. */
const NO_WALL: Wall = { epoch: '', seq: 0, board: EMPTY_BOARD };

/** A page shows all of them, and derives the flags of all of them. */
const MOST_SPEECHES = 300;

/** A new text in a briefing: empty, or filled from the newest report. */
export function startSpeech(deps: VerbDeps, { id, ...command }: RecordCommand): Promise<Outcome<RecordAnswer>> {
  const decide = (input: StartSpeechInput, context: WriteContext) => decideStart(deps, { id, input, context });
  return perform(
    deps,
    { action: 'briefing.write', streams: ['ops'], schema: StartSpeech, about: `briefing/${id}/speech`, decide },
    command,
  );
}

type Start = { id: string; input: StartSpeechInput; context: WriteContext };

async function decideStart(deps: VerbDeps, { id, input, context }: Start): Promise<VerbDecision<RecordAnswer>> {
  const { tx } = context;
  const briefing = await tx.briefing.findUnique({ where: { id }, select: { discardedAt: true } });
  if (!briefing) return refuse(404, 'briefing.unknown');
  if (briefing.discardedAt !== null) return refuse(409, 'briefing.state');
  if ((await tx.speech.count({ where: { briefingId: id } })) >= MOST_SPEECHES) return refuse(409, 'briefing.full');
  const { by, at: now } = toStepContext(context);
  const record: Speech = {
    ...newRecord({ by, now }),
    ...{ briefing: id, state: 'draft', ready: null, author: by },
    content: skeletonOf(input.skeleton, await newestReport(tx, await readWall(tx, deps.wall?.() ?? NO_WALL))),
  };
  return toDecision(SPEECHES, { record, name: 'started', isNew: true });
}

/** Red flags stop it, unless the person says why it goes out all the same: the words stay with the text, under their name. */
export function readySpeech(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { table: SPEECHES, action: 'speech.ready', name: 'ready', schema: ReadySpeech, step: decideReady },
    command,
  );
}

async function decideReady(
  speech: Speech,
  { override }: ReadySpeech,
  { tx, by, now, deps: { wall } }: RecordContext,
): Promise<Speech | Refusal> {
  if (speech.state === 'ready') return refuse(409, 'speech.state');
  const board = await readWall(tx, wall?.() ?? NO_WALL);
  const { texts } = speech.content;
  const citations = [...citationsOf(texts.km), ...citationsOf(texts.en)];
  const cited = await citedFigures(tx, { citations, board, read: createRevisionReader() });
  const flags = flagsOf(speech.content, flagContext(cited, board, Date.parse(now)));
  const isOverridden = isBlocked(flags) && override !== undefined;
  if (isBlocked(flags) && !isOverridden) return { ...refuse(422, 'speech.flagged'), details: { flags } };
  return { ...speech, state: 'ready', ready: { by, at: now, override: isOverridden ? override : null } };
}

export function unreadySpeech(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  const step = (speech: Speech): Speech | Refusal =>
    speech.state === 'ready' ? { ...speech, state: 'draft', ready: null } : refuse(409, 'speech.state');
  return changeRecord(
    deps,
    { table: SPEECHES, action: 'speech.ready', name: 'unready', schema: ChangeVersion, step },
    command,
  );
}

export function discardSpeech(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(deps, { ...WRITE, name: 'discarded', schema: ChangeVersion, step: discard }, command);
}

export function restoreSpeech(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { ...WRITE, name: 'restored', schema: ChangeVersion, isOver: true, step: restore },
    command,
  );
}

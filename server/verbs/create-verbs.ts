import { discardBriefing, restoreBriefing, saveBriefing, startBriefing } from './briefings/briefings';
import type { RecordCommand } from './briefings/change-record';
import { endDebt } from './briefings/end-debt';
import { freezeBriefing } from './briefings/freeze-briefing';
import { type EditionCommand, noteSaid } from './briefings/note-said';
import { approveQuestion, discardQuestion, restoreQuestion, saveQuestion, startQuestion } from './briefings/questions';
import { saveSpeech } from './briefings/save-speech';
import { sendLine } from './briefings/send-line';
import { discardSpeech, readySpeech, restoreSpeech, startSpeech, unreadySpeech } from './briefings/speeches';
import { changeDraft, type DraftCommand } from './desk/change-draft';
import { APPROVE, DISCARD, REFUSE, RESTORE, SCHEDULE, UNSCHEDULE } from './desk/judge-draft';
import { releaseDraft } from './desk/release-draft';
import { saveDraft } from './desk/save-draft';
import { startDraft } from './desk/start-draft';
import { submitDraft } from './desk/submit-draft';
import { type OriginalCommand, uploadOriginal } from './desk/upload-original';
import { changeSettings } from './settings/change-settings';
import { confirmClock } from './settings/confirm-clock';
import { correctUpdate, type UpdateCommand } from './updates/correct-update';
import { makePromise } from './updates/make-promise';
import { publishUpdate } from './updates/publish-update';
import { reviewUpdate } from './updates/review-update';
import { withdrawUpdate } from './updates/withdraw-update';
import type { Command, VerbDeps } from './verb';

/** All verbs, on one log: the `verbs` of the server's context. */
export function createVerbs(deps: VerbDeps) {
  return {
    publishUpdate: (command: Command) => publishUpdate(deps, command),
    correctUpdate: (command: UpdateCommand) => correctUpdate(deps, command),
    withdrawUpdate: (command: UpdateCommand) => withdrawUpdate(deps, command),
    reviewUpdate: (command: UpdateCommand) => reviewUpdate(deps, command),
    makePromise: (command: Command) => makePromise(deps, command),
    startDraft: (command: Command) => startDraft(deps, command),
    saveDraft: (command: DraftCommand) => saveDraft(deps, command),
    submitDraft: (command: DraftCommand) => submitDraft(deps, command),
    approveDraft: (command: DraftCommand) => changeDraft(deps, APPROVE, command),
    refuseDraft: (command: DraftCommand) => changeDraft(deps, REFUSE, command),
    scheduleDraft: (command: DraftCommand) => changeDraft(deps, SCHEDULE, command),
    unscheduleDraft: (command: DraftCommand) => changeDraft(deps, UNSCHEDULE, command),
    releaseDraft: (command: DraftCommand) => releaseDraft(deps, command),
    discardDraft: (command: DraftCommand) => changeDraft(deps, DISCARD, command),
    restoreDraft: (command: DraftCommand) => changeDraft(deps, RESTORE, command),
    uploadOriginal: (command: OriginalCommand) => uploadOriginal(deps, command),
    startBriefing: (command: Command) => startBriefing(deps, command),
    saveBriefing: (command: RecordCommand) => saveBriefing(deps, command),
    discardBriefing: (command: RecordCommand) => discardBriefing(deps, command),
    restoreBriefing: (command: RecordCommand) => restoreBriefing(deps, command),
    startSpeech: (command: RecordCommand) => startSpeech(deps, command),
    saveSpeech: (command: RecordCommand) => saveSpeech(deps, command),
    readySpeech: (command: RecordCommand) => readySpeech(deps, command),
    unreadySpeech: (command: RecordCommand) => unreadySpeech(deps, command),
    discardSpeech: (command: RecordCommand) => discardSpeech(deps, command),
    restoreSpeech: (command: RecordCommand) => restoreSpeech(deps, command),
    startQuestion: (command: Command) => startQuestion(deps, command),
    saveQuestion: (command: RecordCommand) => saveQuestion(deps, command),
    approveQuestion: (command: RecordCommand) => approveQuestion(deps, command),
    discardQuestion: (command: RecordCommand) => discardQuestion(deps, command),
    restoreQuestion: (command: RecordCommand) => restoreQuestion(deps, command),
    freezeBriefing: (command: RecordCommand) => freezeBriefing(deps, command),
    noteSaid: (command: EditionCommand) => noteSaid(deps, command),
    endDebt: (command: Command) => endDebt(deps, command),
    sendLine: (command: RecordCommand) => sendLine(deps, command),
    changeSettings: (command: Command) => changeSettings(deps, command),
    confirmClock: (command: Command) => confirmClock(deps, command),
  };
}

export type Verbs = ReturnType<typeof createVerbs>;

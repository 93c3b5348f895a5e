import type { Speech, SpeechContent } from '@/domain/briefing/briefing';
import { SaveSpeech } from '@/domain/briefing/briefing-schema';
import { figureIn } from '@/domain/briefing/cited-figures';
import { renewalsOf, staysOnLine } from '@/domain/briefing/renewal';
import type { Outcome, Refusal } from '@/domain/outcome';
import { type Action, refusePermission } from '@/domain/policy';
import { createRevisionReader } from '@/server/briefings/read-revisions';
import { SPEECHES } from '@/server/briefings/records';
import type { VerbDeps } from '@/server/verbs/verb';
import { changeRecord, type RecordAnswer, type RecordCommand, type RecordContext } from './change-record';

/**
 * Whoever may read may try; which right a save needs depends on what it changes. To take a new revision into a text that somebody
 * called ready is a right of its own and keeps it ready; every other change of it makes it a draft again.
 */
export function saveSpeech(deps: VerbDeps, command: RecordCommand): Promise<Outcome<RecordAnswer>> {
  return changeRecord(
    deps,
    { table: SPEECHES, action: 'briefing.read', name: 'saved', schema: SaveSpeech, step: decideSave },
    command,
  );
}

async function decideSave(speech: Speech, { content }: SaveSpeech, context: RecordContext): Promise<Speech | Refusal> {
  const keepsReady = speech.state === 'ready' && (await isRenewal(speech.content, content, context));
  const action: Action = keepsReady ? 'speech.renew' : 'briefing.write';
  const forbidden = refusePermission(context.deps.permission(context.actor, action));
  if (forbidden) return forbidden;
  return keepsReady ? { ...speech, content } : { ...speech, content, state: 'draft', ready: null };
}

/** Only figures were taken anew, and each from the line that it was quoted from. */
async function isRenewal(before: SpeechContent, after: SpeechContent, { tx }: RecordContext): Promise<boolean> {
  const renewals = renewalsOf(before, after);
  if (renewals === null) return false;
  const numbers = renewals.flatMap(({ from, to }) => [from.update, to.update]);
  const revisions = await createRevisionReader()(tx, numbers);
  return staysOnLine(renewals, (citation) => figureIn(revisions, citation));
}

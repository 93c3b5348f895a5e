import { CorrectUpdate } from '@/domain/entries/correct-update';
import type { Outcome, Receipt } from '@/domain/outcome';
import { refusePermission } from '@/domain/policy';
import { placesOf } from '@/domain/workflow/summary';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { readReleased, UNKNOWN_UPDATE } from './read-updates';
import { refuseSums } from './refuse-sums';
import { RELEASE_STREAMS, releaseNow } from './release';

/** `number`: the number of the update. */
export type UpdateCommand = Command & { number: number };

/** Publishes a new revision with its reason. It names the newest revision that its author saw. */
export function correctUpdate(deps: VerbDeps, command: UpdateCommand): Promise<Outcome<Receipt>> {
  const { number } = command;
  const action = 'update.correct';
  const decide = async (input: CorrectUpdate, context: WriteContext): Promise<WriteDecision<Receipt>> => {
    const released = await readReleased(context.tx, number);
    if (!released) return UNKNOWN_UPDATE;
    const { update } = released;
    const places = [...placesOf(update.kind, update), ...placesOf(input.update.kind, input.update)];
    const forbidden = refusePermission(deps.permission(context.actor, action, places));
    const submitted = { task: 'correct', command: input } as const;
    const refused = forbidden ?? (await refuseSums(deps, submitted, { context, corrects: number }));
    return refused ?? releaseNow(submitted, { number, context });
  };
  return perform(
    deps,
    { action, streams: RELEASE_STREAMS, about: `correct/${number}`, schema: CorrectUpdate, decide },
    command,
  );
}

import { streamOf } from '@/domain/entries/entry';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { Outcome, Receipt } from '@/domain/outcome';
import { refusePermission } from '@/domain/policy';
import { placesOf } from '@/domain/workflow/summary';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { nextNumber } from './read-updates';
import { refuseSums } from './refuse-sums';
import { RELEASE_STREAMS, releaseNow } from './release';

/** Publishes at once, an internal notice only for staff. When the approval rule is on, a review is pending. */
export function publishUpdate(deps: VerbDeps, command: Command): Promise<Outcome<Receipt>> {
  const action = 'update.publish';
  const decide = async (input: PublishUpdate, context: WriteContext): Promise<WriteDecision<Receipt>> => {
    const forbidden = refusePermission(deps.permission(context.actor, action, placesOf(input.kind, input)));
    const submitted = { task: 'publish', command: input } as const;
    const refused = forbidden ?? (await refuseSums(deps, submitted, { context, corrects: null }));
    if (refused) return refused;
    return releaseNow(submitted, { number: await nextNumber(context.tx, streamOf(input)), context });
  };
  return perform(deps, { action, streams: RELEASE_STREAMS, schema: PublishUpdate, decide }, command);
}

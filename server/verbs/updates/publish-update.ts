import { decidePublish } from '@/domain/entries/decide-publish';
import { streamOf } from '@/domain/entries/entry';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { Outcome, Receipt } from '@/domain/protocol/outcome';
import type { Command } from '@/server/context';
import type { Moment, Ruling } from '@/server/log/log';
import { toReceipt } from '@/server/verbs/receipt';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import { nextNumber } from './read-updates';

/** Releases an update, to all or to those inside. */
export function publishUpdate(deps: VerbDeps, command: Command): Promise<Outcome<Receipt>> {
  const streams = ['staff', 'wall'] as const;
  return perform(deps, { action: 'update.publish', streams, schema: PublishUpdate, decide }, command);
}

async function decide(input: PublishUpdate, { tx, at }: Moment): Promise<Ruling<Receipt>> {
  const decision = decidePublish(input, { number: await nextNumber(tx), recordedAt: at });
  if (!decision.ok) return decision;
  const { fact } = decision;
  const { number, revision } = fact.update;
  return {
    ok: true,
    writes: [{ stream: streamOf(fact.update), fact }],
    answer: (written) => toReceipt(written, { update: number, revision }),
  };
}

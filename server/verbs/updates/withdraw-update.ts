import { WithdrawUpdate } from '@/domain/entries/correct-update';
import { decideWithdraw } from '@/domain/entries/decide-correct';
import { streamOf } from '@/domain/entries/entry';
import type { Outcome, Receipt } from '@/domain/outcome';
import { refusePermission } from '@/domain/policy';
import { placesOf } from '@/domain/workflow/summary';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { toReceipt } from '@/server/verbs/receipt';
import { perform, type VerbDeps } from '@/server/verbs/verb';
import type { UpdateCommand } from './correct-update';
import { readReleased, UNKNOWN_UPDATE } from './read-updates';

/** Withdraws an update with a reason. Its number stays in use, and the figures before it are current again. */
export function withdrawUpdate(deps: VerbDeps, command: UpdateCommand): Promise<Outcome<Receipt>> {
  const { number } = command;
  const action = 'update.withdraw';
  const decide = async (input: WithdrawUpdate, { tx, actor }: WriteContext): Promise<WriteDecision<Receipt>> => {
    const released = await readReleased(tx, number);
    if (!released) return UNKNOWN_UPDATE;
    const { update } = released;
    const forbidden = refusePermission(deps.permission(actor, action, placesOf(update.kind, update)));
    if (forbidden) return forbidden;
    const decision = decideWithdraw(input, released);
    if (!decision.ok) return decision;
    const { fact } = decision;
    return {
      ok: true,
      writes: [{ stream: streamOf(update), fact }],
      answer: (written) => toReceipt(written, { update: number, revision: fact.revision }),
    };
  };
  const streams = ['staff', 'wall'] as const;
  return perform(deps, { action, streams, about: `withdraw/${number}`, schema: WithdrawUpdate, decide }, command);
}

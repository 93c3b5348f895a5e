import { revisionOfChange } from '@/domain/briefing/cited-figures';
import { type Outcome, refuse } from '@/domain/outcome';
import { createRevisionReader } from '@/server/briefings/read-revisions';
import { toUtterance } from '@/server/briefings/utterances';
import type { WriteContext } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { type Command, perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';
import { EndDebt } from './stage-input';

export type DebtAnswer = { utterance: string; revision: number };

/** Those who heard a figure were told of its correction, or somebody says why they need not be. */
export function endDebt(deps: VerbDeps, command: Command): Promise<Outcome<DebtAnswer>> {
  return perform(deps, { action: 'speech.said', streams: ['ops'], schema: EndDebt, about: 'debt', decide }, command);
}

async function decide(ended: EndDebt, context: WriteContext): Promise<VerbDecision<DebtAnswer>> {
  const { tx, at } = context;
  const { utterance, revision, how, words } = ended;
  if (how === 'not_needed' && words === null) return refuse(422, 'reason.missing');
  const row = await tx.utterance.findUnique({ where: { id: utterance } });
  if (!row) return refuse(404, 'debt.unknown');
  const { citation } = toUtterance(row);
  const revisions = await createRevisionReader()(tx, [citation.update]);
  // Corrected once more meanwhile: whoever was told the value before must hear this one, too.
  if (revisionOfChange(citation, revisions) !== revision) return refuse(409, 'debt.stale');
  const where = { utterance_revision: { utterance, revision } };
  if (await tx.debtDone.findUnique({ where })) return refuse(409, 'debt.done');
  const by = JSON.stringify(toStepContext(context).by);
  return {
    ok: true,
    writes: [],
    audit: { kind: 'debt.done', subject: `update/${citation.update}`, detail: { utterance, revision, how } },
    rows: (inTx) => inTx.debtDone.createMany({ data: [{ utterance, revision, how, words, by, doneAt: at }] }),
    answer: () => ({ utterance, revision }),
  };
}

import { randomUUID } from 'node:crypto';
import { isSame } from '@/domain/briefing/said/debts';
import { type Outcome, refuse } from '@/domain/outcome';
import { isRefused, readEdition } from '@/server/briefings/editions';
import type { WriteContext } from '@/server/log/log';
import { toStepContext } from '@/server/verbs/step-context';
import { type Command, perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';
import { SaidInput } from './stage-input';

export type SaidAnswer = { noted: number };
export type EditionCommand = Command & { number: number };

/** Notes which figures of an edition were said, to whom and when. From then on each later correction is owed to them. */
export function noteSaid(deps: VerbDeps, { number, ...command }: EditionCommand): Promise<Outcome<SaidAnswer>> {
  const decide = (said: SaidInput, context: WriteContext) => decideSaid(number, said, context);
  return perform(
    deps,
    { action: 'speech.said', streams: ['ops'], schema: SaidInput, about: `edition/${number}/said`, decide },
    command,
  );
}

async function decideSaid(number: number, said: SaidInput, context: WriteContext): Promise<VerbDecision<SaidAnswer>> {
  const { tx, at } = context;
  const edition = await readEdition(tx, number);
  if (isRefused(edition)) return edition;
  const saidAt = new Date(said.saidAt);
  if (saidAt > at) return refuse(422, 'said.future');
  const isThere = said.figures.every((figure) => edition.facts.cited.some(({ citation }) => isSame(citation, figure)));
  if (!isThere) return refuse(422, 'said.not_in_edition');
  const by = JSON.stringify(toStepContext(context).by);
  const { heardBy, noted } = said;
  const rows = said.figures.map((figure) => ({
    id: randomUUID(),
    edition: number,
    ...figure,
    heardBy,
    saidAt,
    noted,
    by,
  }));
  return {
    ok: true,
    writes: [],
    audit: { kind: 'edition.said', subject: `edition/${number}`, detail: { figures: rows.length } },
    rows: (inTx) => inTx.utterance.createMany({ data: rows }),
    answer: () => ({ noted: rows.length }),
  };
}

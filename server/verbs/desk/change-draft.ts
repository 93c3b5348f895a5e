import type { z } from 'zod';
import type { DeskItem } from '@/domain/item';
import type { Outcome, Refusal } from '@/domain/outcome';
import { type Action, refusePermission } from '@/domain/policy';
import type { Rule, StepContext } from '@/domain/workflow/first';
import type { ItemDecision } from '@/domain/workflow/steps';
import type { Tx } from '@/server/db/database';
import type { WriteContext, WriteDecision } from '@/server/log/log';
import { readRule, toStepContext } from '@/server/verbs/step-context';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';

/** The answer to the desk: the item after the change, with the version that the next change has to name. */
export type ItemAnswer = { item: DeskItem };

/** One change of one draft that touches neither what was typed nor what is released. */
export type DraftChange<Input> = {
  name: string;
  action: Action;
  schema: z.ZodType<Input>;
  /** To judge a draft, a person's provinces must contain all its places; to change an own draft, they need not. */
  scoped: boolean;
  step(item: DeskItem, input: Input, context: StepContext & { rule: Rule }): ItemDecision;
  /** A check that needs the submitted text; it runs after the step itself was found possible. */
  check?(item: DeskItem, input: Input, among: { tx: Tx; deps: VerbDeps }): Promise<Refusal | null>;
};

export type DraftCommand = Command & { id: string };

export function changeDraft<Input>(
  deps: VerbDeps,
  change: DraftChange<Input>,
  command: DraftCommand,
): Promise<Outcome<ItemAnswer>> {
  const { id } = command;
  const { name, action, schema, scoped } = change;
  const decide = async (input: Input, context: WriteContext): Promise<WriteDecision<ItemAnswer>> => {
    const draft = await readDraft(context.tx, id);
    if (!draft) return UNKNOWN_DRAFT;
    const { item } = draft;
    const forbidden = refusePermission(deps.permission(context.actor, action, scoped ? item.places : []));
    return forbidden ?? decideChange(deps, change, { item, input, context });
  };
  return perform(deps, { action, schema, about: `${name}/${id}`, streams: ['ops'], decide }, command);
}

type DraftChangeInput<Input> = { item: DeskItem; input: Input; context: WriteContext };

async function decideChange<Input>(
  deps: VerbDeps,
  { step, check }: DraftChange<Input>,
  { item, input, context }: DraftChangeInput<Input>,
): Promise<WriteDecision<ItemAnswer>> {
  const stepped = step(item, input, { ...toStepContext(context), rule: await readRule(context) });
  if (!stepped.ok) return stepped;
  return (await check?.(item, input, { tx: context.tx, deps })) ?? toItemRuling(stepped.item);
}

/** Writes the item into the desk's stream and into its table. */
export function toItemRuling(item: DeskItem): Extract<WriteDecision<ItemAnswer>, { ok: true }> {
  return {
    ok: true,
    status: 200,
    writes: [{ stream: 'ops', fact: { type: 'item.changed', item } }],
    rows: (tx) => updateDraft(tx, item),
    answer: () => ({ item }),
  };
}

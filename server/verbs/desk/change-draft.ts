import type { z } from 'zod';
import type { Outcome } from '@/domain/protocol/outcome';
import type { Hand, Rule } from '@/domain/workflow/first';
import type { DeskItem } from '@/domain/workflow/item';
import type { Step } from '@/domain/workflow/steps';
import type { Moment, Ruling } from '@/server/log/log';
import { type Action, refusePermission } from '@/server/policy';
import { readRule, toHand } from '@/server/verbs/hand';
import { type Command, perform, type VerbDeps } from '@/server/verbs/verb';
import { readDraft, UNKNOWN_DRAFT, updateDraft } from './drafts';

/** What the desk is told: the item as it stands now, with the version that the next change has to name. */
export type ItemAnswer = { item: DeskItem };

/** One change of one draft that touches neither what was typed nor what is released. */
export type Change<Input> = {
  name: string;
  action: Action;
  schema: z.ZodType<Input>;
  /** Judging is for whom all its places lie within the provinces; keeping one's own draft in order is not. */
  scoped: boolean;
  step(item: DeskItem, input: Input, hand: Hand & { rule: Rule }): Step;
};

export type DraftCommand = Command & { id: string };

export function changeDraft<Input>(
  deps: VerbDeps,
  { name, action, schema, scoped, step }: Change<Input>,
  command: DraftCommand,
): Promise<Outcome<ItemAnswer>> {
  const { id } = command;
  const decide = async (input: Input, moment: Moment): Promise<Ruling<ItemAnswer>> => {
    const draft = await readDraft(moment.tx, id);
    if (!draft) return UNKNOWN_DRAFT;
    const places = scoped ? draft.item.places : [];
    const forbidden = refusePermission(deps.permission(moment.actor, action, places));
    if (forbidden) return forbidden;
    const stepped = step(draft.item, input, { ...toHand(moment), rule: await readRule(moment) });
    return stepped.ok ? toItemRuling(stepped.item) : stepped;
  };
  return perform(deps, { action, schema, about: `${name}/${id}`, streams: ['ops'], decide }, command);
}

/** The item is told to the desk and kept in its table. */
export function toItemRuling(item: DeskItem): Extract<Ruling<ItemAnswer>, { ok: true }> {
  return {
    ok: true,
    status: 200,
    writes: [{ stream: 'ops', fact: { type: 'item.changed', item } }],
    rows: (tx) => updateDraft(tx, item),
    answer: () => ({ item }),
  };
}

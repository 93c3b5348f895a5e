import type { PersonRef } from '@/domain/item';
import type { Actor } from '@/domain/policy';
import type { ActorContext, Rule } from '@/domain/workflow/first';
import { readPrivateSettings } from '@/server/db/settings';
import type { WriteContext } from '@/server/log/log';

function toPersonRef(actor: Actor): PersonRef {
  return { id: actor.id, name: 'name' in actor ? actor.name : actor.id };
}

/** What the steps of a draft read of a write context: who acts, when, and with which roles. */
export function toStepContext({ actor, at }: Pick<WriteContext, 'actor' | 'at'>): ActorContext {
  return { by: toPersonRef(actor), at: at.toISOString(), roles: actor.roles };
}

const NO_RULE: Rule = { approval: false, publishFirst: 'nobody' };

/** The rule for second persons. Acts of the server itself (import, embargo) need no second person: people decided them. */
export async function readRule({ tx, actor }: Pick<WriteContext, 'tx' | 'actor'>): Promise<Rule> {
  return actor.kind === 'system' ? NO_RULE : readPrivateSettings(tx);
}

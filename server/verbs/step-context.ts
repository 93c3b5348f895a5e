import type { PersonRef } from '@/domain/item';
import type { Actor } from '@/domain/policy';
import type { RoledHand, Rule } from '@/domain/workflow/first';
import { readPrivateSettings } from '@/server/db/settings';
import type { WriteContext } from '@/server/log/log';

function toPersonRef(actor: Actor): PersonRef {
  return { id: actor.id, name: 'name' in actor ? actor.name : actor.id };
}

/** Who acts and when, as the desk's rules want to know it. */
export function toHand({ actor, at }: Pick<WriteContext, 'actor' | 'at'>): RoledHand {
  return { by: toPersonRef(actor), at: at.toISOString(), roles: actor.roles };
}

const NO_RULE: Rule = { approval: false, publishFirst: 'nobody' };

/** Whether a second person has to look. The machine's own acts (import, embargo) need none: people stand behind them. */
export async function readRule({ tx, actor }: Pick<WriteContext, 'tx' | 'actor'>): Promise<Rule> {
  return actor.kind === 'system' ? NO_RULE : readPrivateSettings(tx);
}

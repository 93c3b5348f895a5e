import { decidePublish } from '@/domain/entries/decide-publish';
import { toFieldFaults } from '@/domain/entries/field-faults';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { Outcome, Receipt, Refusal } from '@/domain/protocol/outcome';
import type { Command } from '@/server/context';
import { refusePermission } from '@/server/log/append';
import type { Log } from '@/server/log/log';
import type { Action, Actor, Permission } from '@/server/policy';

export type VerbDeps = { log: Log; permission(actor: Actor, action: Action): Permission };

const KEY = /^[A-Za-z0-9_\-:.]{8,200}$/;
const refuseKey = (code: string): Refusal => ({ ok: false, status: 400, code });

/** Releases an update to all. Strangers learn nothing about a body that they may not post. */
export async function publishUpdate(
  { log, permission }: VerbDeps,
  { actor, key, input }: Command,
): Promise<Outcome<Receipt>> {
  const forbidden = refusePermission(permission(actor, 'update.publish'));
  if (forbidden) return forbidden;
  if (key === null) return refuseKey('intent.missing');
  if (!KEY.test(key)) return refuseKey('intent.invalid');
  const command = PublishUpdate.safeParse(input);
  if (!command.success) {
    return { ok: false, status: 400, code: 'input.invalid', fields: toFieldFaults(command.error) };
  }
  const decide = decidePublish.bind(null, command.data);
  return log.append({ action: 'update.publish', actor, key, body: command.data, decide });
}

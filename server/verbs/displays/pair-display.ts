import { randomUUID } from 'node:crypto';
import { type Outcome, refuse } from '@/domain/outcome';
import type { AuthParts } from '@/server/auth/better-auth';
import { allowPairing } from '@/server/auth/guessing/allowance';
import type { WriteContext } from '@/server/log/log';
import { type Command, perform, type VerbDecision } from '@/server/verbs/verb';
import { aboutDisplay, type DisplayId } from './change-display';
import { PairDisplay, toDisplayFaults } from './input';

/**
 * An administrator types the code that a screen shows: that screen and no other is paired. Who types wrong codes has to wait
 * longer each time.
 */
export async function pairDisplay(parts: AuthParts, command: Command): Promise<Outcome<DisplayId>> {
  const allowance = await allowPairing(parts, command.actor.id);
  if (!allowance.ok) {
    return { ...refuse(429, 'tries.too_many'), details: { retryAfterS: allowance.retryAfterS } };
  }
  const outcome = await perform(
    parts,
    {
      action: 'displays.manage',
      streams: ['ops'],
      schema: PairDisplay,
      toFaults: toDisplayFaults,
      about: 'display',
      decide: (input, context) => decide(parts, input, context),
    },
    command,
  );
  await allowance.tell(outcome.ok);
  return outcome;
}

async function decide(
  { now }: AuthParts,
  { code, name, role, settings }: PairDisplay,
  { tx, actor }: WriteContext,
): Promise<VerbDecision<DisplayId>> {
  const pairing = await tx.pairing.findUnique({ where: { code: code ?? '' } });
  if (!pairing) return refuse(404, 'pairing.unknown');
  if (pairing.displayId !== null) return refuse(409, 'pairing.taken');
  if (pairing.expiresAt.getTime() <= now()) return refuse(409, 'pairing.expired');
  const id = randomUUID();
  const pairedAt = new Date(now());
  return {
    ok: true,
    status: 201,
    audit: { kind: 'display.paired', subject: aboutDisplay(id), detail: { name, role, address: pairing.address } },
    async rows(inTx) {
      const kept = { id, name, role, settings: JSON.stringify(settings), version: 1, pairedBy: actor.id, pairedAt };
      await inTx.display.create({ data: kept });
      // What the screen waited with is its first token. It gets another one as soon as it uses this.
      await inTx.displayToken.create({ data: { hash: pairing.secretHash, displayId: id, createdAt: pairedAt } });
      await inTx.pairing.update({ where: { code: pairing.code }, data: { displayId: id } });
    },
    answer: () => ({ id }),
  };
}

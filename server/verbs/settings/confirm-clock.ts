import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Outcome } from '@/domain/outcome';
import { writeSetting } from '@/server/db/settings';
import type { WriteContext } from '@/server/log/log';
import { type ClockConfirmation, isNear } from '@/server/release/clock-watch';
import { type Command, perform, type VerbDecision, type VerbDeps } from '@/server/verbs/verb';

const ConfirmClock = z.strictObject({ time: z.iso.datetime({ offset: true }) });
type ConfirmClock = z.infer<typeof ConfirmClock>;

export type ClockAnswer = { time: string };

/** An administrator compared the machine's time with another clock. Every node with about the same time takes it. */
export function confirmClock(deps: VerbDeps, command: Command): Promise<Outcome<ClockAnswer>> {
  const decide = async ({ time }: ConfirmClock, { at }: WriteContext): Promise<VerbDecision<ClockAnswer>> => {
    if (!isNear({ time }, { machineTime: deps.machineTime ?? Date.now }))
      return { ok: false, status: 409, code: 'clock.moved' };
    const word: ClockConfirmation = { id: randomUUID(), time };
    return {
      ok: true,
      status: 200,
      writes: [],
      async rows(tx) {
        await writeSetting(tx, 'clock', { value: JSON.stringify(word), at });
      },
      audit: { kind: 'clock.confirmed', subject: 'clock', detail: { time } },
      answer: () => ({ time }),
    };
  };
  return perform(deps, { action: 'settings.manage', streams: ['ops'], schema: ConfirmClock, decide }, command);
}

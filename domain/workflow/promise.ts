import { z } from 'zod';
import type { FactOf } from '@/domain/entries/entry';
import { fault, instant } from '@/domain/entries/fields';
import type { Refusal } from '@/domain/outcome';
import type { ReportPromise } from '@/domain/updates';

/** "Next report by …"; null removes it. */
export const MakePromise = z.strictObject({ due: instant('due.invalid').nullable() }, fault('body.not_object'));
export type MakePromise = z.infer<typeof MakePromise>;

export function decidePromise({ due }: MakePromise, now: Date): { ok: true; fact: FactOf<'promise.made'> } | Refusal {
  if (due !== null && Date.parse(due) <= now.getTime()) {
    return { ok: false, status: 422, code: 'due.past', fields: [{ path: 'due', code: 'due.past' }] };
  }
  return {
    ok: true,
    fact: { type: 'promise.made', promise: due === null ? null : { due, madeAt: now.toISOString() } },
  };
}

/** The fact to write when the announced time has passed without a report; null when there is none, or the fact exists. */
export function missedPromise(
  promise: ReportPromise | null,
  missed: readonly string[],
  now: number,
): FactOf<'promise.missed'> | null {
  if (promise === null || Date.parse(promise.due) > now || missed.includes(promise.due)) return null;
  return { type: 'promise.missed', due: promise.due };
}

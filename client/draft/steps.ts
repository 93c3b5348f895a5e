import { ask } from '@/client/outbox/ask';
import type { Parcel } from '@/client/outbox/outbox';
import type { UpdateKind } from '@/domain/updates';
import type { Corrects, DeskItem } from '@/domain/workflow/item';
import type { Save, SaveAnswer, Saver } from './save-state';

/** One write on the way to what is wished. */
export type Step = Pick<Parcel, 'path' | 'body' | 'key' | 'method' | 'after'>;

/** `saves`: each behind the one before; without any, what stands in `item` is what was typed. `copy`: the browser's. */
export type HandedOver = { item: DeskItem | null; saves: Step[]; copy: string };

export type Named = { kind: UpdateKind; corrects: Corrects | null };

export async function sendSave(save: Save, named: Named): Promise<SaveAnswer> {
  return ask(toStep(save, named));
}

function toStep({ base, content, key }: Save, { kind, corrects }: Named): Step {
  if (base === null) return { path: '/api/v1/drafts', body: { kind, content, corrects }, key };
  const body = { version: base.version, content, ...(corrects && { against: corrects.revision }) };
  return { path: `/api/v1/drafts/${base.id}`, method: 'PUT', body, key };
}

/** What the server does not have yet, each behind the one before. */
export function toHandedOver(saver: Pick<Saver, 'item' | 'handOver'>, named: Named): Omit<HandedOver, 'copy'> {
  const item = saver.item();
  const saves = saver.handOver().map(({ content, key }, index, all): Step => {
    const before = all[index - 1];
    if (!before) return toStep({ base: item, content, key }, named);
    const body = { content, ...(named.corrects && { against: named.corrects.revision }) };
    return { path: '/api/v1/drafts/:id', method: 'PUT', body, key, after: { key: before.key, takes: ['version'] } };
  });
  return { item, saves };
}

'use client';

import { lastOnes } from '@/client/outbox/chain';
import type { Parcel } from '@/client/outbox/outbox';
import { useOutbox } from '@/client/outbox/use-outbox';
import { useDeskFacts } from '@/components/workflow/facts';

/** What was handed over of a form from this device, and has not been seen to its end. */
export type Handed = { isKnown: boolean; key: string | null };

export function useHandedOver(form: string): Handed {
  const { me } = useDeskFacts();
  const { parcels, isKnown } = useOutbox(me.id);
  const open = lastOnes(parcels).find((parcel) => parcel.form === form && !isDone(parcel));
  return { isKnown, key: open?.key ?? null };
}

/** Nobody has to write on in it: the desk tells of it. */
function isDone({ answer }: Parcel): boolean {
  return answer?.ok === true;
}

import type { DeskItem } from '@/domain/item';

export type ActProps = {
  item: DeskItem;
  now: number;
  /** `name`: the end of the address, and what the outbox calls it. */
  act: (name: ActName, body?: Record<string, unknown>) => void;
};

type ActName = 'approve' | 'refuse' | 'schedule' | 'unschedule' | 'release' | 'discard' | 'restore' | 'review';

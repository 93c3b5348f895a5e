import { wordFinder } from '@/domain/reader/text/scan';
import type { Trigger } from './trigger';
import { EVENT_TRIGGERS } from './triggers-events';
import { PEOPLE_TRIGGERS } from './triggers-people';
import { SERVICE_TRIGGERS } from './triggers-services';

const find = wordFinder([...SERVICE_TRIGGERS, ...PEOPLE_TRIGGERS, ...EVENT_TRIGGERS]);

export type TriggerMark = { start: number; end: number; code: Trigger };

export function findTriggers(text: string): TriggerMark[] {
  return find(text).filter((mark): mark is TriggerMark => mark.code !== null);
}

import { wordFinder } from '@/domain/reader/text/scan';
import type { Cue } from './cue';
import { EVENT_CUES } from './cues-events';
import { PEOPLE_CUES } from './cues-people';
import { SERVICE_CUES } from './cues-services';

const find = wordFinder([...SERVICE_CUES, ...PEOPLE_CUES, ...EVENT_CUES]);

export type CueMark = { start: number; end: number; code: Cue };

export function findCues(text: string): CueMark[] {
  return find(text).filter((mark): mark is CueMark => mark.code !== null);
}

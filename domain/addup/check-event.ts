import { isProvince, NATION } from '@/domain/places';
import type { EventContent } from '@/domain/updates';
import { countsInWords } from './counts-in-words';
import type { Finding } from './finding';
import { ofText } from './relations/lists';

export type CheckedEvent = Pick<EventContent, 'text' | 'places' | 'sites'>;

/**
 * Compares the number in an event's text ("six locations", "seven visits") with the places of the event: whoever made seven visits
 * went to as many. What has no places is not checked.
 */
export function checkEvent({ text, places, sites = [] }: CheckedEvent): Finding[] {
  const provinces = places.filter(isProvince).length;
  const districts = places.filter((place) => place !== NATION && !isProvince(place)).length;
  const [place, visit] = [orUnknown(sites.length), orUnknown(sites.length)];
  const entered = { place, visit, province: orUnknown(provinces), district: orUnknown(districts) };
  return [text.en, text.km].flatMap((words) => countsInWords(words ?? '')).flatMap((count) => ofText(count, entered));
}

function orUnknown(length: number): number | undefined {
  return length === 0 ? undefined : length;
}

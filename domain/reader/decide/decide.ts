import { groupOf, type Item } from '@/domain/reader/bind/item';
import type { Cue } from '@/domain/reader/words/cues';
import type { ItemAsk } from './ask';
import { type Frame, LAST_DAY_OF_FIGHTING } from './context';
import { type Decision, unread } from './decision';
import { nearOf } from './near';
import { decideObject } from './objects';
import { otherDay } from './other-day';
import { decideOther } from './others';
import { decidePeople } from './people';
import { reachOf } from './reach';
import { siteOf } from './site';

/** What a number with its noun and verb means. */
export function decide(ask: ItemAsk): Decision {
  const { each, carry, folded, sentence } = ask;
  const { item } = each;
  const cue = each.cue?.code ?? carry.listCue?.code ?? standing(ask);
  const words = folded.text.slice(sentence.start, sentence.end);
  const group = item.thing === null ? bareGroup(cue, item) : groupOf(item.thing);
  if (group === 'people') return people(ask, cue, words);
  return group === 'objects' ? object(ask, cue, words) : other(ask, cue, words);
}

function object(ask: ItemAsk, cue: Cue | null, words: string): Decision {
  const { each, carry } = ask;
  const { item } = each;
  const named = item.thing === null ? { ...item, thing: thingBefore(ask) } : item;
  const isSited = ask.places.has(item) || carry.listPlace !== null;
  return decideObject({
    item: named,
    cue,
    reach: () => reach(ask, words),
    topic: carry.topic,
    carried: carry.damage,
    isSited,
  });
}

function other({ each, folded, frame }: ItemAsk, cue: Cue | null, sentence: string): Decision {
  const { item } = each;
  const itemText = folded.text.slice(item.thingSpan?.start ?? item.start, item.thingSpan?.end ?? item.end);
  return decideOther({ item, itemText, cue, sentence, frame });
}

/** In the part on displacement of the reports of December, a province with a number needs no verb. */
function standing({ carry, frame, each }: ItemAsk): Cue | null {
  const isPeople = each.item.thing === 'person' || each.item.thing === 'family';
  return carry.topic === 'displacement' && frame.phase === 'fighting' && isPeople ? 'displaced' : null;
}

function bareGroup(cue: Cue | null, { role }: Item): 'people' | 'objects' | 'other' {
  if (role === 'base') return 'people';
  if (cue === 'closed' || cue === 'reopened') return 'objects';
  return cue === 'returned' ||
    cue === 'unable' ||
    cue === 'remaining' ||
    cue === 'killed' ||
    cue === 'injured' ||
    cue === 'displaced'
    ? 'people'
    : 'other';
}

/** "Of 260 schools, 239 have reopened and 21 remain closed": the noun is that of the number before. */
function thingBefore({ bound, each, carry }: ItemAsk) {
  const before = bound.filter(
    ({ item }) => item.count.start < each.item.count.start && item.thing !== null && groupOf(item.thing) === 'objects',
  );
  const things = new Set(before.map(({ item }) => item.thing));
  if (things.size === 0) return carry.listCue?.thing ?? null;
  return things.size === 1 ? (before.at(-1)?.item.thing ?? null) : null;
}

function people(ask: ItemAsk, cue: Cue | null, words: string): Decision {
  const { each, bound, folded, frame } = ask;
  const { item } = each;
  if (cue === null && item.thing === 'family' && item.role === 'base') return unread('no_verb');
  const site = siteOf(ask);
  const others = bound.filter(({ item: other }) => other !== item);
  const hasPeople = others.some(
    ({ item: other }) => other.thing === 'person' && Math.abs(other.start - item.start) < 60,
  );
  if (item.role === 'base' && !hasWholeBeside(ask)) return unread('no_verb');
  return decidePeople({
    item,
    cue: site !== null && cue === null ? 'remaining' : cue,
    cueText: each.cue === null ? '' : folded.text.slice(each.cue.start, each.cue.end + 50),
    hasPeople,
    sentence: words,
    reach: () => reach(ask, words),
    frame: onDay(frame, otherDay(ask)),
    site,
  });
}

/** A number of an earlier day is told as that day's. */
function onDay(frame: Frame, day: string | null): Frame {
  return day !== null && day.slice(0, 10) <= LAST_DAY_OF_FIGHTING ? { ...frame, phase: 'fighting' } : frame;
}

/** A base is a whole only beside the part that it is the base of. */
function hasWholeBeside({ bound, each, marks }: ItemAsk): boolean {
  const isPartThere = bound.some(
    ({ item }) =>
      item !== each.item &&
      item.role === 'count' &&
      (item.thing === 'person' || item.thing === null || item.thing === 'family'),
  );
  return isPartThere || marks.shares.length > 0;
}

function reach(ask: ItemAsk, sentence: string) {
  const { near, left } = nearOf(ask);
  const { marks, bound } = ask;
  const hasWindow = marks.dates.some(({ role }) => role === 'window');
  const hasBase = bound.some(({ item }) => item.role === 'base') || marks.shares.length > 0;
  const isOwn = reachOf({ clause: near, sentence: '', hasWindow: false, hasBase: false });
  if (isOwn !== null && isOwn !== 'perfect') return isOwn;
  return reachOf({ clause: `${left} ${near}`, sentence, hasWindow, hasBase });
}

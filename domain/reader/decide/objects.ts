import { type BreakdownCode, breakdownsOf, type IndicatorCode } from '@/domain/indicators';
import type { Item } from '@/domain/reader/bind/item';
import type { Confidence } from '@/domain/reader/reading';
import type { Cue } from '@/domain/reader/words/cue';
import type { Thing } from '@/domain/reader/words/thing';
import type { Topic } from '@/domain/reader/words/topics';
import type { Carry, Phase } from './context';
import { type Decision, means, unread } from './decision';
import type { Reach } from './reach';

export type ObjectAsk = {
  item: Item;
  cue: Cue | null;
  reach: () => Reach;
  topic: Topic | null;
  carried: Carry['damage'];
  isSited: boolean;
  /** In the list of public property. */
  isPublic: boolean;
  phase: Phase;
};

/** Schools, offices, houses, bridges: a service that is shut or open again, or a thing damaged. */
export function decideObject(ask: ObjectAsk): Decision {
  const { item, cue, topic } = ask;
  if (item.role !== 'count' || cue === 'helped') return unread(null);
  if (item.thing === null) return unread('no_thing');
  if (cue === 'closed') return service(item, 'service_closed');
  if (cue === 'reopened') return service(item, 'service_reopened');
  if (cue === 'damaged' || isListed(cue, topic)) return damage(ask);
  return unread(item.count.isArticle === true ? null : 'no_verb');
}

/** In the part on damage a list needs no verb. */
function isListed(cue: Cue | null, topic: Topic | null): boolean {
  return cue === null && topic === 'damage';
}

function service({ thing, count }: Item, indicator: 'service_closed' | 'service_reopened'): Decision {
  const kind = thing === 'health' ? 'health_facility' : thing;
  if (count.isArticle === true || kind === null || !isBreakdown(indicator, kind)) return unread('no_thing');
  return means(indicator, kind);
}

function isBreakdown(indicator: IndicatorCode, kind: string): kind is BreakdownCode {
  return (breakdownsOf(indicator) as readonly string[]).includes(kind);
}

const AS_DAMAGE: Partial<Record<Thing, BreakdownCode>> = {
  health: 'health_centre',
  school_part: 'school',
};

function damage(ask: ObjectAsk): Decision {
  const { thing } = ask.item;
  const kind = thing === null ? null : thing === 'car' && ask.isPublic ? 'public_vehicle' : (AS_DAMAGE[thing] ?? thing);
  if (kind === null || !isBreakdown('damage_cumulative', kind)) return unread('no_thing');
  const { indicator, confidence } = damageLine(ask);
  return indicator === null ? unread('period_or_total') : means(indicator, kind, confidence);
}

const BY_REACH: Partial<Record<NonNullable<Reach>, DamageLine['indicator']>> = {
  span: null,
  new: 'damage_in_period',
  period: 'damage_in_period',
  total: 'damage_cumulative',
};

type DamageLine = { indicator: Carry['damage']; confidence: Confidence };

function damageLine({ reach: ask, carried, topic, isSited, cue, phase }: ObjectAsk): DamageLine {
  const reach = ask();
  const told = reach === null ? undefined : BY_REACH[reach];
  if (told !== undefined) return { indicator: told, confidence: 'sure' };
  if (carried !== null) return { indicator: carried, confidence: cue === null ? 'sure' : 'check' };
  // After the fighting what was damaged is the running total.
  if (reach === 'perfect' || (phase === 'ceasefire' && topic !== 'damage'))
    return { indicator: 'damage_cumulative', confidence: 'check' };
  // The numbered part on damage opens with what is new, province by province, before the running lists.
  return { indicator: topic === 'damage' && isSited ? 'damage_in_period' : null, confidence: 'check' };
}

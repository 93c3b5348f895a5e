import { type BreakdownCode, breakdownsOf, type IndicatorCode } from '@/domain/indicators';
import { groupOf, type Item } from '@/domain/reader/bind/item';
import { BASE_RULES } from '@/domain/reader/lines/base-rules';
import { factsOf, type LineFacts } from '@/domain/reader/lines/facts';
import { firstLine, type LineEffect, type LineRule } from '@/domain/reader/lines/line-rule';
import { OBJECT_RULES } from '@/domain/reader/lines/object-rules';
import { OTHER_RULES } from '@/domain/reader/lines/other-rules';
import { PEOPLE_RULES } from '@/domain/reader/lines/people-rules';
import { MORE_PEOPLE_RULES } from '@/domain/reader/lines/people-rules-more';
import { DAMAGE_RULES, PAIR_RULES, type ReachEffect } from '@/domain/reader/lines/reach-rules';
import type { RuleId } from '@/domain/reader/rules/rule';
import type { Cue } from '@/domain/reader/words/cue';
import type { Thing } from '@/domain/reader/words/thing';
import type { ItemAsk } from './ask';
import { type Decision, unread } from './decision';
import { standing } from './standing';

const TABLES = {
  people: [...BASE_RULES, ...PEOPLE_RULES, ...MORE_PEOPLE_RULES],
  objects: OBJECT_RULES,
  other: OTHER_RULES,
};

/** What a number with its noun and verb means: the first rule of its table that fits. */
export function decide(ask: ItemAsk): Decision {
  const { each, carry } = ask;
  const { item } = each;
  const cue = each.cue?.code ?? carry.listCue?.code ?? standing(ask);
  const group = item.thing === null ? bareGroup(cue, item) : groupOf(item.thing);
  const table = TABLES[group === 'people' || group === 'objects' ? group : 'other'];
  const facts = factsOf(ask, cue);
  const rule = firstLine(table, facts);
  return rule === undefined ? unread('no_verb') : byEffect(rule, facts);
}

const OF_PEOPLE: readonly Cue[] = ['returned', 'unable', 'remaining', 'killed', 'injured', 'displaced', 'host'];

function bareGroup(cue: Cue | null, { role }: Item): 'people' | 'objects' | 'other' {
  if (role === 'base') return 'people';
  if (cue === 'closed' || cue === 'reopened') return 'objects';
  return cue !== null && OF_PEOPLE.includes(cue) ? 'people' : 'other';
}

function byEffect({ id, effect }: LineRule, facts: LineFacts): Decision {
  if ('left' in effect) return unread(facts.isArticle ? null : effect.left, id);
  if ('pair' in effect) return byReach({ indicator: effect.pair, breakdown: breakdownOf(facts) }, facts, id);
  if ('service' in effect) return service(effect.service, facts, id);
  if ('damage' in effect) return damage(facts, id);
  const breakdown = effect.isWhole ? null : breakdownOf(facts);
  return { indicator: effect.line, breakdown, confidence: effect.confidence ?? 'sure', because: [id] };
}

const BREAKDOWNS: Partial<Record<Thing | 'none', BreakdownCode>> = {
  women: 'women',
  children: 'children',
  women_and_children: 'women_and_children',
  family: 'families',
  students_and_teachers: 'students_and_teachers',
};

function breakdownOf({ thing }: LineFacts): BreakdownCode | null {
  return BREAKDOWNS[thing] ?? null;
}

type Counted = {
  indicator: Extract<LineEffect, { pair: string }>['pair'] | 'damage';
  breakdown: BreakdownCode | null;
};

/** How far the number reaches tells which of two lines it is. */
function byReach({ indicator, breakdown }: Counted, facts: LineFacts, id: RuleId): Decision {
  const table: readonly LineRule<ReachEffect>[] = indicator === 'damage' ? DAMAGE_RULES : PAIR_RULES;
  const reach = firstLine(table, facts);
  if (reach === undefined || 'left' in reach.effect) return unread('period_or_total', id, ...(reach ? [reach.id] : []));
  const { part, confidence = 'sure' } = reach.effect;
  return { indicator: `${indicator}_${part}`, breakdown, confidence, because: [id, reach.id] };
}

function service(indicator: 'service_closed' | 'service_reopened', facts: LineFacts, id: RuleId): Decision {
  const kind = facts.thing === 'health' ? 'health_facility' : facts.thing;
  if (facts.isArticle || !isBreakdown(indicator, kind)) return unread(facts.isArticle ? null : 'no_thing', id);
  return { indicator, breakdown: kind, confidence: 'sure', because: [id] };
}

const AS_DAMAGE: Partial<Record<Thing | 'none', BreakdownCode>> = { health: 'health_centre', school_part: 'school' };

function damage(facts: LineFacts, id: RuleId): Decision {
  const thing = facts.thing === 'car' && facts.isPublic ? 'public_vehicle' : facts.thing;
  const kind = AS_DAMAGE[thing] ?? thing;
  if (!isBreakdown('damage_cumulative', kind)) return unread('no_thing', id);
  return byReach({ indicator: 'damage', breakdown: kind }, facts, id);
}

function isBreakdown(indicator: IndicatorCode, kind: string): kind is BreakdownCode {
  return (breakdownsOf(indicator) as readonly string[]).includes(kind);
}

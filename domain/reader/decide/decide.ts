import { type BreakdownCode, breakdownsOf, type IndicatorCode } from '@/domain/indicators';
import { groupOf, type Mention } from '@/domain/reader/bind/mention';
import { BASE_RULES } from '@/domain/reader/lines/base-rules';
import { factsOf } from '@/domain/reader/lines/facts';
import type { LineFacts } from '@/domain/reader/lines/line-facts';
import { firstLine, type LineEffect, type LineRule } from '@/domain/reader/lines/line-rule';
import { OBJECT_RULES } from '@/domain/reader/lines/object-rules';
import { OTHER_RULES } from '@/domain/reader/lines/other-rules';
import { PEOPLE_RULES } from '@/domain/reader/lines/people-rules';
import { MORE_PEOPLE_RULES } from '@/domain/reader/lines/people-rules-more';
import { DAMAGE_RULES, PAIR_RULES, type TimeScopeEffect } from '@/domain/reader/lines/time-scope-rules';
import type { RuleId } from '@/domain/reader/rules/rule';
import { siteOf } from '@/domain/reader/where/sites-of';
import type { Thing } from '@/domain/reader/words/thing';
import type { Trigger } from '@/domain/reader/words/trigger';
import type { MentionAsk } from './ask';
import { type Decision, unread } from './decision';
import { standing } from './standing';

const TABLES = {
  people: [...BASE_RULES, ...PEOPLE_RULES, ...MORE_PEOPLE_RULES],
  objects: OBJECT_RULES,
  other: OTHER_RULES,
};

/** What a number with its noun and verb means: the first rule of its table that fits. */
export function decide(ask: MentionAsk): Decision {
  const { each, discourse } = ask;
  const { mention } = each;
  const trigger = each.trigger?.code ?? discourse.listTrigger?.code ?? standing(ask);
  if (trigger === null && isBare(mention) && siteOf(ask) === null) return unread('no_verb', 'line.others_without_verb');
  const group = mention.thing === null ? bareGroup(trigger, mention) : groupOf(mention.thing);
  const table = TABLES[group === 'people' || group === 'objects' ? group : 'other'];
  const facts = factsOf(ask, trigger);
  const rule = firstLine(table, facts);
  return rule === undefined ? unread('no_verb') : byEffect(rule, facts);
}

/** Neither noun nor verb: no rule can tell, and a text of digits holds thousands of them. */
function isBare({ thing, role }: Mention): boolean {
  return thing === null && role === 'count';
}

const OF_PEOPLE: readonly Trigger[] = ['returned', 'unable', 'remaining', 'killed', 'injured', 'displaced', 'host'];

function bareGroup(trigger: Trigger | null, { role }: Mention): 'people' | 'objects' | 'other' {
  if (role === 'base') return 'people';
  if (trigger === 'closed' || trigger === 'reopened') return 'objects';
  return trigger !== null && OF_PEOPLE.includes(trigger) ? 'people' : 'other';
}

/** "a school" that is no figure would be a mark at every other word. */
function isHidden({ isShown }: Extract<LineEffect, { left: unknown }>, facts: LineFacts): boolean {
  return facts('isArticle') && isShown !== true;
}

function byEffect({ id, effect }: LineRule, facts: LineFacts): Decision {
  if ('left' in effect) return unread(isHidden(effect, facts) ? null : effect.left, id);
  if ('pair' in effect) return byTimeScope({ indicator: effect.pair, breakdown: breakdownOf(facts) }, facts, id);
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

function breakdownOf(facts: LineFacts): BreakdownCode | null {
  return BREAKDOWNS[facts('thing')] ?? null;
}

type PairedLine = {
  indicator: Extract<LineEffect, { pair: string }>['pair'] | 'damage';
  breakdown: BreakdownCode | null;
};

/** How far the number reaches tells which of two lines it is. */
function byTimeScope({ indicator, breakdown }: PairedLine, facts: LineFacts, id: RuleId): Decision {
  const table: readonly LineRule<TimeScopeEffect>[] = indicator === 'damage' ? DAMAGE_RULES : PAIR_RULES;
  const timeScope = firstLine(table, facts);
  if (timeScope === undefined || 'left' in timeScope.effect)
    return unread('period_or_total', id, ...(timeScope ? [timeScope.id] : []));
  const { part, confidence = 'sure' } = timeScope.effect;
  return { indicator: `${indicator}_${part}`, breakdown, confidence, because: [id, timeScope.id] };
}

function service(indicator: 'service_closed' | 'service_reopened', facts: LineFacts, id: RuleId): Decision {
  const thing = facts('thing');
  const kind = thing === 'health' ? 'health_facility' : thing;
  if (facts('isArticle') || !isBreakdown(indicator, kind)) return unread(facts('isArticle') ? null : 'no_thing', id);
  return { indicator, breakdown: kind, confidence: 'sure', because: [id] };
}

const AS_DAMAGE: Partial<Record<Thing | 'none', BreakdownCode>> = { health: 'health_centre', school_part: 'school' };

function damage(facts: LineFacts, id: RuleId): Decision {
  const told = facts('thing');
  const thing = told === 'car' && facts('isPublic') ? 'public_vehicle' : told;
  const kind = AS_DAMAGE[thing] ?? thing;
  if (!isBreakdown('damage_cumulative', kind)) return unread('no_thing', id);
  return byTimeScope({ indicator: 'damage', breakdown: kind }, facts, id);
}

function isBreakdown(indicator: IndicatorCode, kind: string): kind is BreakdownCode {
  return (breakdownsOf(indicator) as readonly string[]).includes(kind);
}

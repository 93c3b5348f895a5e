import { NOUN_STEPS } from '@/domain/reader/bind/nouns';
import { ROLE_STEPS } from '@/domain/reader/bind/roles';
import { DAY_RULES } from '@/domain/reader/days/role-rules';
import { DIRECT_RULES } from '@/domain/reader/direct/direct-rules';
import { LADDER_RULES } from '@/domain/reader/facts/ladder';
import { BASE_RULES } from '@/domain/reader/lines/base-rules';
import { OBJECT_RULES } from '@/domain/reader/lines/object-rules';
import { OTHER_RULES } from '@/domain/reader/lines/other-rules';
import { PEOPLE_RULES } from '@/domain/reader/lines/people-rules';
import { MORE_PEOPLE_RULES } from '@/domain/reader/lines/people-rules-more';
import { DAMAGE_RULES, PAIR_RULES } from '@/domain/reader/lines/time-scope-rules';
import { BODY_RULES } from '@/domain/reader/scope/voice-rules';
import { MEANING_STEPS, NUMBER_STEPS, SENTENCE_STEPS } from '@/domain/reader/sentence/apart';
import { OWN_STEPS } from '@/domain/reader/where/own-steps';
import { PLACE_STEPS } from '@/domain/reader/where/steps';
import { CODE_RULES } from './code-rules';
import type { RuleExample } from './rule';

/** Every rule with its example, in the order in which a number meets them. */
export const ALL_RULES: readonly RuleExample[] = [
  ...DAY_RULES,
  ...BODY_RULES,
  ...SENTENCE_STEPS,
  ...NOUN_STEPS,
  ...ROLE_STEPS,
  ...NUMBER_STEPS,
  ...BASE_RULES,
  ...PEOPLE_RULES,
  ...MORE_PEOPLE_RULES,
  ...OBJECT_RULES,
  ...OTHER_RULES,
  ...LADDER_RULES,
  ...PAIR_RULES,
  ...DAMAGE_RULES,
  ...DIRECT_RULES,
  ...OWN_STEPS,
  ...PLACE_STEPS,
  ...MEANING_STEPS,
  ...CODE_RULES,
];

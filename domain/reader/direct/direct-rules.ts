import type { IndicatorCode } from '@/domain/indicators';
import { compile, type PatternRule } from '@/domain/reader/rules/rule';

export type DirectEffect = { indicator: IndicatorCode };

const RETURNED_SHARE: DirectEffect = { indicator: 'returned_percent' };

/** Shares of those who went home; every other share is left to a person. */
const SHARES: readonly PatternRule<DirectEffect>[] = [
  {
    id: 'line.share_of_them',
    pattern: [
      '@ of ..28 <verb:returned>',
      '<verb:returned> ..12 @ of ..4 <count>',
      '<verb:returned> ..4 to|at|of <qualifier>* @ of',
    ],
    effect: RETURNED_SHARE,
    example:
      'As of 1 February 2026, about 84 per cent of those displaced have returned, the Ministry of Interior said.',
    yields: 'returned_percent KH about 84 2026-02-01',
  },
  {
    id: 'line.share_beside_count',
    pattern: [
      '<count> ..5 ,|(|or|–|-|equivalent_to|representing <qualifier>* or? <qualifier>* @ ,|)|–|- ..8 <verb:returned>',
      '<count> ..3 ,|(|or|–|-|equivalent_to|representing <qualifier>* @ of',
      '<count> ..2 -ស្មើ|ស្មើ|-ស្មើនឹង @ ..3 <verb:returned>',
    ],
    effect: RETURNED_SHARE,
    example:
      'As of 1 February 2026, about 541,000 people, or over 84 per cent, have returned, the Ministry of Interior said.',
    yields: 'returned_percent KH more_than 84 2026-02-01',
  },
  {
    id: 'line.share_of_figure',
    pattern: 'this|that|figure|number|which represents|equals|amounts_to|accounts_for|is|makes_up <qualifier>* @ of',
    effect: RETURNED_SHARE,
    example:
      'As of 1 February 2026, around 541,000 people have returned to their homes. This figure represents 84 per cent of the more than 640,000 people displaced.',
    yields: 'returned_percent KH exact 84 2026-02-01',
  },
  {
    id: 'line.share_rate',
    pattern: 'return_rate|returns_rate|rate_of_return|rate_of_returns ..4 to|at|of|reached|is <qualifier>* @',
    effect: RETURNED_SHARE,
    example: 'As of 1 February 2026, the return rate stands at nearly 84 per cent of those displaced in Cambodia.',
    yields: 'returned_percent KH nearly 84 2026-02-01',
  },
];

export const SHARE_TABLE = compile(SHARES);

const AFFECTED: DirectEffect = { indicator: 'affected_provinces' };

/** Provinces that were hit; those where the displaced stay are read by their verb. */
const PROVINCES: readonly PatternRule<DirectEffect>[] = [
  {
    id: 'line.provinces_hit',
    pattern: [
      '<verb:affected|damaged>|impacts|impact|damage|harm|destruction ..4 @ ,|:|–|-|(|namely|including|comprising ..2 <place>',
      '<verb:affected> @ <thing:province>',
      '<verb:affected|damaged>|impacts|damage ..2 @ <thing:province>? ,|:|–|-|(|namely|including',
      '<verb:damaged>|damage ..4 caused <place>? @',
    ],
    effect: AFFECTED,
    example:
      'The attacks have caused damage in 3 provinces, namely Pursat, Koh Kong and Battambang, the Ministry of Interior said on 1 February 2026.',
    yields: 'affected_provinces KH exact 3 2026-02-01',
  },
  {
    id: 'line.provinces_hit_khmer',
    pattern: ['<thing:province> ចំនួន|-ចំនួន @ ..1 គឺ-|រួមមាន-|:', '<thing:province> ..2 @ -គឺ|គឺ|រួមមាន|:'],
    effect: AFFECTED,
    example: 'ការវាយប្រហារបានប៉ះពាល់ដល់ខេត្តចំនួន ៣ គឺ ពោធិ៍សាត់ កោះកុង និងបាត់ដំបង។',
    yields: 'affected_provinces KH exact 3 null',
  },
];

export const PROVINCE_TABLE = compile(PROVINCES);
export const DIRECT_RULES = [...SHARES, ...PROVINCES];

import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import type { Reading } from '@/domain/reader/reading';
import { ALL_RULES } from '@/domain/reader/rules/all';
import type { RuleExample, RuleId } from '@/domain/reader/rules/rule';
import { HALVES, readTexts } from './score';

/** Long after the days of the examples: what an example leaves out is not lent by the day of the paste. */
const PASTED = '2026-03-01';

function readingOf({ example }: RuleExample): Reading {
  return readReport(example, { publishedOn: PASTED });
}

/** In the words of `yields`. */
function saidBy({ figures, unread }: Reading): string[] {
  const lines = figures.flatMap(({ indicator, breakdown, place, site, qualifier, value, nil, periodEnd, source }) => {
    const line = breakdown === null ? indicator : `${indicator}/${breakdown}`;
    const told = nil ? 'nil' : `${qualifier} ${value}`;
    const words = [line, place, ...(site === null ? [] : [`~${site}`]), told, String(periodEnd)].join(' ');
    return [words, `${words} ${source}`];
  });
  return [...lines, ...unread.map(({ reason }) => `unread ${reason}`)];
}

function firedIn({ figures, unread, aside }: Reading): RuleId[] {
  return [...figures, ...unread].flatMap(({ because }) => because).concat(aside.map(({ because }) => because));
}

describe('the rules of the reader', () => {
  it('have each its own name', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  it.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s reads its example', (_, rule) => {
    const reading = readingOf(rule);
    expect(saidBy(reading)).toContain(rule.yields);
    expect(firedIn(reading)).toContain(rule.id);
  });

  it('are all there is: no figure and no mark names another rule', () => {
    const known = new Set(ALL_RULES.map(({ id }) => id));
    const texts = HALVES.flatMap((half) => readTexts(half));
    const fired = new Set([
      ...ALL_RULES.flatMap((rule) => firedIn(readingOf(rule))),
      ...texts.flatMap(({ text, published }) => firedIn(readReport(text, { publishedOn: published }))),
    ]);
    expect([...fired].filter((id) => !known.has(id))).toEqual([]);
  });
});

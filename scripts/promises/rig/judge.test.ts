import { expect, it } from 'vitest';
import { faultsOf, judge, type RecordRows } from './judge';

const GOOD: RecordRows = {
  entries: [1, 2, 3].map((seq) => ({ seq, update: seq })),
  updates: [1, 2, 3].map((number) => ({ number, reference: `key-${number}` })),
  revisions: [1, 2, 3],
  figures: [1, 2, 3],
  intents: ['key-1', 'key-2', 'key-3'],
  isChainValid: true,
};
const acknowledged = new Map([1, 2, 3].map((update) => [`key-${update}`, { update }]));
const without3 = GOOD.entries.slice(0, 2);

it('finds nothing in a record that has each post once', () => {
  expect(faultsOf(judge(acknowledged, GOOD))).toBe(0);
});

it.each<[string, Partial<RecordRows>, Partial<ReturnType<typeof judge>>]>([
  ['a post that is missing as a whole', { ...cutTo(2) }, { lost: 1 }],
  [
    'a post under another number',
    { updates: [...GOOD.updates.slice(0, 2), { number: 3, reference: 'other' }] },
    { lost: 1 },
  ],
  ['a post that is there twice', { ...grownBy('key-3') }, { doubled: 1 }],
  [
    'an entry without its tables',
    { updates: GOOD.updates.slice(0, 2), revisions: [1, 2], figures: [1, 2], intents: ['key-1', 'key-2'] },
    { halfApplied: 1 },
  ],
  ['an update without its figure', { figures: [1, 3] }, { halfApplied: 1 }],
  ['an update without its entry', { entries: without3 }, { halfApplied: 1 }],
  ['an update without its answer', { intents: ['key-1', 'key-3'] }, { halfApplied: 1 }],
  ['a gap', { entries: [...without3, { seq: 4, update: 3 }] }, { gaps: 1 }],
  ['a broken chain', { isChainValid: false }, { brokenChains: 1 }],
])('finds %s', (_, changed, found) => {
  expect(judge(acknowledged, { ...GOOD, ...changed })).toMatchObject(found);
});

function cutTo(count: number): Partial<RecordRows> {
  const { entries, updates, revisions, figures, intents } = GOOD;
  const [cut, rest] = [
    { entries, updates, intents },
    { revisions, figures },
  ];
  return Object.fromEntries(Object.entries({ ...cut, ...rest }).map(([name, rows]) => [name, rows.slice(0, count)]));
}

function grownBy(reference: string): Partial<RecordRows> {
  return {
    entries: [...GOOD.entries, { seq: 4, update: 4 }],
    updates: [...GOOD.updates, { number: 4, reference }],
    revisions: [1, 2, 3, 4],
    figures: [1, 2, 3, 4],
  };
}

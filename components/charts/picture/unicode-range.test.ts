import { expect, it } from 'vitest';
import { isInRange } from './unicode-range';

it.each([
  ['ក', 'U+1780-17FF,U+19E0-19FF', true],
  ['A', 'U+1780-17FF', false],
  ['A', 'U+0-FF, U+131', true],
  ['ı', 'u+0-ff, u+131', true],
  ['ក', 'U+17??', true],
  ['ก', 'U+17??', false],
  ['ก', '', true],
])('%s in "%s": %s', (letter, range, isIn) => {
  expect(isInRange(letter.codePointAt(0) ?? 0, range)).toBe(isIn);
});

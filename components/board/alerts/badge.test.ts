import { expect, it } from 'vitest';
import { withBadge } from './badge';

it.each([
  ['Board', '1', '(1) Board'],
  ['(1) Board', '2', '(2) Board'],
  ['(១២) ផ្ទាំងទិន្នន័យ', '១៣', '(១៣) ផ្ទាំងទិន្នន័យ'],
  ['(3) Board', null, 'Board'],
  ['Board (2026)', null, 'Board (2026)'],
])('makes of "%s" and %s the title "%s"', (title, count, expected) => expect(withBadge(title, count)).toBe(expected));

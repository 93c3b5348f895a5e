import { expect, it } from 'vitest';
import { readDistance, readOverscan } from './distance';

it('reads from an address where people stand and what a television cuts off, and nothing odd', () => {
  expect(['far', 'middle', 'FAR', '', undefined, ['far']].map(readDistance)).toEqual([
    ...['far', 'middle', 'near', 'near', 'near', 'near'],
  ]);
  expect(['3', '8', '99', '-3', '2.5', 'x', '', undefined].map(readOverscan)).toEqual([3, 8, 8, 0, 0, 0, 0, 0]);
});

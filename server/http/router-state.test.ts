import { describe, expect, it } from 'vitest';
import { isRouterState } from './router-state';

const said = (state: unknown) => encodeURIComponent(JSON.stringify(state));
const PAGE = ['__PAGE__', {}];

describe('the state that a browser tells Next', () => {
  it.each([
    ['a page', ['', { children: ['about', { children: PAGE }] }]],
    ['a page with a parameter', ['', { children: [['number', '3', 'd', null], { children: PAGE }, null, 'refetch'] }]],
    ['all of its parts', ['', { children: PAGE }, ['/', ''], 'metadata-only', 4, 'x']],
  ])('is handed on: %s', (_, state) => expect(isRouterState(said(state))).toBe(true));

  it.each([
    ['no text', '%'],
    ['no JSON', 'xxx'],
    ['a part of one', said([''])],
    ['nested without end', encodeURIComponent('['.repeat(9_000))],
    ['another kind of segment', said([['a', 'b', 'x', null], {}])],
  ])('is left out: %s', (_, header) => expect(isRouterState(header)).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { isMet, roundFigure } from './report';

const row = { what: 'start', unit: 's' };

describe('isMet', () => {
  it('judges by the bound, and a figure at the bound has met it', () => {
    expect(isMet({ ...row, value: 2, aim: { most: 2 } })).toBe(true);
    expect(isMet({ ...row, value: 2.1, aim: { most: 2 } })).toBe(false);
    expect(isMet({ ...row, value: 150, aim: { least: 150 } })).toBe(true);
    expect(isMet({ ...row, value: 149, aim: { least: 150 } })).toBe(false);
  });

  it('judges nothing without an aim, and holds no aim for met that was not measured', () => {
    expect(isMet({ ...row, value: 2 })).toBeNull();
    expect(isMet({ ...row, value: null, aim: { most: 2 } })).toBe(false);
  });
});

describe('roundFigure', () => {
  it('keeps three digits, and whole numbers from a hundred on', () => {
    expect([0.012345, 1.2345, 99.94, 1234.5, -0.5].map(roundFigure)).toEqual([0.0123, 1.23, 99.9, 1235, -0.5]);
  });
});

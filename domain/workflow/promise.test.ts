import { describe, expect, it } from 'vitest';
import { decidePromise, MakePromise, missedPromise } from './promise';

const NOW = new Date('2026-01-14T08:00:00.000Z');
const due = '2026-01-14T11:00:00.000Z';

describe('a promise of the next report', () => {
  it('is absolute, names when it was made, and null takes it back', () => {
    const input = MakePromise.parse({ due: '2026-01-14T18:00+07:00' });
    expect(decidePromise(input, NOW)).toEqual({
      ok: true,
      fact: { type: 'promise.made', promise: { due, madeAt: NOW.toISOString() } },
    });
    expect(decidePromise({ due: null }, NOW)).toMatchObject({ fact: { promise: null } });
  });

  it('is never for a time that has come', () => {
    expect(decidePromise({ due: NOW.toISOString() }, NOW)).toMatchObject({ status: 422, code: 'due.past' });
  });

  it('is missed once, when its time has come', () => {
    const promise = { due, madeAt: NOW.toISOString() };
    expect(missedPromise(promise, [], Date.parse(due) - 1)).toBeNull();
    expect(missedPromise(promise, [], Date.parse(due))).toEqual({ type: 'promise.missed', due });
    expect(missedPromise(promise, [due], Date.parse(due))).toBeNull();
    expect(missedPromise(null, [], Date.parse(due))).toBeNull();
  });
});

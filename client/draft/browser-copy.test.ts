import { describe, expect, it } from 'vitest';
import { copyKeyOf, dropCopy, keepCopy, loadCopy } from './browser-copy';
import { EMPTY_FORM, emptyRow } from './form/update-form';

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const DRAFT = {
  form: { ...EMPTY_FORM, textKm: 'ជនភៀសសឹក', figures: [{ ...emptyRow(), value: '១៥០.១' }] },
  base: 3,
  against: 2,
};

describe('the copy of a form', () => {
  it('gives back what was typed, half-typed numbers too, and what it was typed on', () => {
    const store = memory();
    expect(keepCopy(store, 'report', DRAFT)).toBe(true);
    expect(loadCopy(store, 'report')).toEqual(DRAFT);
  });

  it('is gone once dropped', () => {
    const store = memory();
    keepCopy(store, 'report', DRAFT);
    dropCopy(store, 'report');
    expect(loadCopy(store, 'report')).toBeNull();
  });

  it.each(['', 'not JSON', 'null', '7', '{}', '{"form":{}}'])('takes a damaged draft (%s) for none', (text) => {
    expect(loadCopy(memory({ [copyKeyOf('report')]: text }), 'report')).toBeNull();
  });

  it('fills in what an older form did not have', () => {
    const old = { form: { source: 'MOI', figures: [{ indicator: 'displaced_total' }] } };
    expect(loadCopy(memory({ [copyKeyOf('report')]: JSON.stringify(old) }), 'report')).toEqual({
      form: { ...EMPTY_FORM, source: 'MOI', figures: [{ ...emptyRow(), indicator: 'displaced_total' }] },
      base: null,
      against: null,
    });
  });

  it('says so when the browser keeps nothing', () => {
    const full = {
      ...memory(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    expect(keepCopy(full, 'report', DRAFT)).toBe(false);
  });
});

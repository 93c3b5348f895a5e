import { describe, expect, it } from 'vitest';
import { draftKey, dropDraft, keepDraft, loadDraft } from './draft';
import { EMPTY_FORM, emptyRow } from './form/form-values';

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

describe('draft', () => {
  it('gives back what was typed, half-typed numbers too, and what it was typed on', () => {
    const store = memory();
    expect(keepDraft(store, 'report', DRAFT)).toBe(true);
    expect(loadDraft(store, 'report')).toEqual(DRAFT);
  });

  it('is gone once dropped', () => {
    const store = memory();
    keepDraft(store, 'report', DRAFT);
    dropDraft(store, 'report');
    expect(loadDraft(store, 'report')).toBeNull();
  });

  it.each(['', 'not JSON', 'null', '7', '{}', '{"form":{}}'])('takes a damaged draft (%s) for none', (text) => {
    expect(loadDraft(memory({ [draftKey('report')]: text }), 'report')).toBeNull();
  });

  it('fills in what an older form did not have', () => {
    const old = { form: { source: 'MOI', figures: [{ indicator: 'displaced_total' }] } };
    expect(loadDraft(memory({ [draftKey('report')]: JSON.stringify(old) }), 'report')).toEqual({
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
    expect(keepDraft(full, 'report', DRAFT)).toBe(false);
  });
});

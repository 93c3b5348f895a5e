import { describe, expect, it } from 'vitest';
import type { Flag } from '@/domain/briefing/flags';
import type { InlineNode, SpokenText } from '@/domain/briefing/spoken-text';
import type { ReleasedFigure } from '@/domain/figures';
import { actsOf, afterAct } from './flag-acts';
import { groupFlags } from './group-flags';

const OLD = { update: 88, revision: 1, line: 3 };
const NEW = { update: 88, revision: 2, line: 3 };

const flag = (more: Partial<Flag>): Flag => ({
  ...{ code: 'corrected', severity: 'red', language: 'en', citation: OLD, at: { paragraph: 0, node: 1 } },
  ...{ was: null, now: { ...NEW, id: '88.3' } as ReleasedFigure, reason: null, by: null, when: null },
  ...{ number: null, words: null, finding: null },
  ...more,
});
const quoting = (words: string, attrs: typeof OLD & { dated?: boolean }): SpokenText => {
  const content: InlineNode[] = [
    { type: 'text', text: words },
    { type: 'citation', attrs: { dated: false, ...attrs } },
  ];
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
};
const [only] = groupFlags([flag({}), flag({ language: 'km' })]);

describe('flags of one figure', () => {
  it('are one thing to settle, in both languages', () => {
    expect(groupFlags([flag({}), flag({ language: 'km' })])).toHaveLength(1);
    expect(only?.languages).toEqual(['km', 'en']);
  });

  it('stand apart where the reasons differ, and where one language is missing', () => {
    const missing = { code: 'language_missing', citation: null, now: null } as const;
    const flags = [flag({}), flag({ code: 'preliminary' }), flag(missing), flag({ ...missing, language: 'km' })];
    expect(groupFlags(flags)).toHaveLength(4);
  });

  it('are settled in both texts by one press', () => {
    if (only === undefined) throw new Error('no group');
    const texts = { km: quoting('នៅសល់ ', OLD), en: quoting('Remaining ', OLD) };
    expect(afterAct(texts, only, 'take')).toEqual({ km: quoting('នៅសល់ ', NEW), en: quoting('Remaining ', NEW) });
    expect(afterAct(texts, only, 'keep').km).toEqual(quoting('នៅសល់ ', { ...OLD, dated: true }));
    expect(afterAct(texts, only, 'drop').en).toEqual({ type: 'doc', content: [] });
  });

  it('take nothing where nothing stands in its place, and keep nothing that was withdrawn', () => {
    expect(actsOf(flag({ code: 'withdrawn', now: null }))).toEqual(['drop']);
    expect(actsOf(flag({}))).toEqual(['take', 'keep', 'drop']);
    expect(actsOf(flag({ code: 'preliminary' }))).toEqual([]);
  });

  it('of a typed number drop its sentence in the language where it was typed', () => {
    const typed = { code: 'unknown_number', citation: null, now: null, number: 12 } as const;
    const [group] = groupFlags([flag({ ...typed, words: '12' }), flag({ ...typed, words: '១២', language: 'km' })]);
    if (group === undefined) throw new Error('no group');
    const said = (text: string): SpokenText => ({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    });
    const texts = { km: said('មាន ១២នាក់។ ចប់។'), en: said('There were 12. That is all.') };
    expect(afterAct(texts, group, 'drop')).toEqual({ km: said('ចប់។'), en: said('That is all.') });
  });
});

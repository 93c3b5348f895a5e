import { describe, expect, it } from 'vitest';
import type { Fact } from '@/domain/entries/entry';
import { sha256 } from '@/server/log/sha256';
import {
  CAMPS,
  exampleEdition,
  FROZEN_AT,
  figureAt,
  LOG,
  logOf,
  spoken,
  TEXTS,
  updateOf,
} from '@/tests/support/briefing/example';
import { canonicalJson } from './canonical';
import type { FrozenTexts } from './edition';
import { editionFacts } from './facts';
import { refuseFlagged, refuseUnseen } from './freeze';
import { isOneLanguageMissing } from './missing-language';
import { isWhole, openEdition, sealEdition } from './seal';
import { sheetOf } from './sheet';
import { standingsOf } from './standing';

const facts = (more: Fact[] = []) =>
  editionFacts({
    entries: [...LOG, ...logOf(...more).map((entry) => ({ ...entry, seq: entry.seq + LOG.length }))],
    texts: TEXTS,
    frozenAt: FROZEN_AT,
  });
const corrected: Fact = {
  type: 'update.corrected',
  update: { ...updateOf(2, [figureAt(1, 150_146)]), revision: 2 },
  reason: { class: 'correction', words: { km: null, en: 'Counted twice' } },
  was: [{ line: 1, value: 159_592, qualifier: 'exact' }],
};

describe('the canonical text', () => {
  it('is the same whatever the order of the fields, and has nothing that is left out', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'ក' }], a: undefined, aa: true })).toBe(
      '{"aa":true,"b":[1,{"c":"ក","d":null}]}',
    );
    expect(canonicalJson({ x: 1, y: 2 })).toBe(canonicalJson({ y: 2, x: 1 }));
  });
});

describe('the facts of an edition', () => {
  it('come out byte for byte again from the same log, texts and instant', () => {
    expect(canonicalJson(facts())).toBe(canonicalJson(structuredClone(exampleEdition().facts)));
  });

  it('have the key figure with its change, every figure that is quoted once, and what changed since the named moment', () => {
    const { figures, cited, changes, sources, provinces } = facts();
    expect(figures[0]).toMatchObject({ reading: { value: 159_592 }, citation: CAMPS, change: { difference: -5_408 } });
    expect(cited.map(({ citation, state }) => [citation, state])).toEqual([[CAMPS, 'stands']]);
    expect(changes?.lines.map(({ reason, now }) => [reason, now?.value]).slice(0, 1)).toEqual([['newer', 159_592]]);
    expect([sources, provinces?.filter(({ displaced }) => displaced).length]).toEqual([['MOI'], 10]);
  });

  it('flag what was corrected before the freeze', () => {
    const { flags, cited } = facts([corrected]);
    expect(cited.find(({ citation }) => citation.revision === 1)).toMatchObject({
      state: 'corrected',
      newest: { value: 150_146 },
      change: { by: null },
    });
    expect(flags.find(({ of }) => of === 'question')?.flags).toContainEqual(
      expect.objectContaining({ code: 'corrected', severity: 'red' }),
    );
  });
});

describe('the seal', () => {
  it('holds text and chain: a changed text, number or edition before breaks it', () => {
    const first = sealEdition(sha256, exampleEdition());
    const second = sealEdition(sha256, { ...exampleEdition(), number: 2 }, first.hash);
    expect(openEdition(first)).toEqual(JSON.parse(canonicalJson(exampleEdition())));
    expect([isWhole(sha256, first, null), isWhole(sha256, second, first.hash)]).toEqual([true, true]);
    expect(isWhole(sha256, { ...first, text: first.text.replace('159592', '159593') }, null)).toBe(false);
    expect(isWhole(sha256, { ...second, number: 3 }, first.hash)).toBe(false);
    expect([isWhole(sha256, second, null), isWhole(sha256, first, second.hash)]).toEqual([false, false]);
  });
});

describe('a freeze is refused', () => {
  const current = { version: 4, speeches: [{ id: 's', version: 3 }] };

  it('where anything has another version than was seen, or came or went', () => {
    expect(refuseUnseen(current, { version: 4, speeches: { s: 3 } })).toBeNull();
    for (const seen of [
      { version: 3, speeches: { s: 3 } },
      { version: 4, speeches: { s: 2 } },
      { version: 4, speeches: {} },
      { version: 4, speeches: { s: 3, gone: 1 } },
    ])
      expect(refuseUnseen(current, seen)).toMatchObject({
        status: 409,
        code: 'edition.stale',
        details: { current: { version: 4 } },
      });
  });

  const withSpeech = (change: Partial<FrozenTexts['speeches'][number]>): FrozenTexts => ({
    ...TEXTS,
    questions: [],
    speeches: TEXTS.speeches.map((speech) => ({ ...speech, ...change })),
  });
  const red = (when: string | null) => ({
    flags: [{ of: 'speech' as const, id: 's', flags: [{ code: 'unknown_number', severity: 'red', when } as never] }],
  });
  const ready = { by: { id: 'a', name: 'A' }, at: '2026-01-13T06:00:00.000Z' };

  it('with a red flag, unless it was there when somebody called the text ready in spite of it', () => {
    expect(refuseFlagged(withSpeech({}), { flags: [] })).toBeNull();
    expect(refuseFlagged(withSpeech({}), red(null))).toMatchObject({
      status: 422,
      code: 'edition.flagged',
      details: { texts: [{ id: 's' }] },
    });
    const overridden = withSpeech({ ready: { ...ready, override: 'The source is being asked.' } });
    expect(refuseFlagged(overridden, red(null))).toBeNull();
    expect(refuseFlagged(overridden, red('2026-01-13T05:00:00.000Z'))).toBeNull();
    expect(refuseFlagged(overridden, red('2026-01-13T07:00:00.000Z'))).toMatchObject({ code: 'edition.flagged' });
  });

  it('of drafts, and of nothing', () => {
    expect(refuseFlagged(withSpeech({ state: 'draft', ready: null }), { flags: [] })).toMatchObject({
      code: 'edition.not_ready',
    });
    expect(refuseFlagged({ ...TEXTS, speeches: [], questions: [] }, { flags: [] })).toMatchObject({
      code: 'edition.empty',
    });
  });
});

describe('what became of the figures', () => {
  it('those that changed since come first; what was known at the freeze is no change', () => {
    const now = facts([corrected]).cited;
    const [changed] = standingsOf(facts().cited, now);
    expect(changed).toMatchObject({
      isChanged: true,
      frozen: { state: 'stands' },
      now: { newest: { value: 150_146 } },
    });
    expect(standingsOf(now, now)[0]?.isChanged).toBe(false);
  });

  it('is shown outside only from the time of the occasion on, of key figures, and without names', () => {
    const edition = exampleEdition({ ...TEXTS, content: { ...TEXTS.content, at: '2026-01-13T08:00:00.000Z' } });
    const named = facts([corrected]).cited.map((each) => ({
      ...each,
      change: each.change && { ...each.change, by: 'Sok' },
    }));
    const standings = standingsOf(edition.facts.cited, named);
    expect(sheetOf(edition, standings, FROZEN_AT)).toBeNull();
    const sheet = sheetOf(edition, standings, FROZEN_AT + 2 * 3_600_000);
    expect(sheet?.standings.map(({ now }) => now.change?.by)).toEqual([null]);
    expect(JSON.stringify(sheet)).not.toContain('Thank you');
  });
});

it('an edition in one language is known for it', () => {
  expect(isOneLanguageMissing(TEXTS)).toBe(false);
  const [speech] = TEXTS.speeches;
  const half = { ...speech!, content: { ...speech!.content, texts: { ...speech!.content.texts, en: spoken() } } };
  expect(isOneLanguageMissing({ ...TEXTS, speeches: [half] })).toBe(true);
});

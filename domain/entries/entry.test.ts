import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '@/domain/settings';
import { ITEM, noticeOf } from '@/tests/support/facts/facts';
import { seedEntries } from '@/tests/support/seed-board';
import { type Fact, readEntryText, streamOf, toEntryBody } from './entry';
import { parseEntryText, parseUpdateText } from './schema';

const [first] = seedEntries();
const text = JSON.stringify(first?.body);

describe('the text of an entry', () => {
  it('reads back exactly what was written, strictly and by outline alike', () => {
    for (const { body } of seedEntries()) {
      const written = JSON.stringify(body);
      expect(parseEntryText(written)).toEqual(body);
      expect(readEntryText(written)).toEqual(body);
      expect(parseUpdateText(JSON.stringify(body.update))).toEqual(body.update);
    }
  });

  it('names its subject and version', () => {
    expect(first?.body).toMatchObject({ schema: 1, subject: 'update/1', version: 1, type: 'update.published' });
  });

  const words = { km: null, en: 'Counted twice' };
  const update = first!.body.update;
  it.each<[subject: string, version: number, fact: Fact]>([
    [
      'update/1',
      2,
      {
        type: 'update.corrected',
        update: { ...update, revision: 2 },
        reason: { class: 'correction', words },
        was: [{ line: 1, value: 4, qualifier: 'exact' }],
      },
    ],
    ['update/7', 3, { type: 'update.withdrawn', number: 7, revision: 3, reason: words }],
    ['update/9', 1, { type: 'update.published', update: noticeOf(9) }],
    [
      'promise',
      5,
      { type: 'promise.made', promise: { due: '2026-01-14T11:00:00.000Z', madeAt: '2026-01-14T02:00:00.000Z' } },
    ],
    ['promise', 5, { type: 'promise.made', promise: null }],
    ['promise', 5, { type: 'promise.missed', due: '2026-01-14T11:00:00.000Z' }],
    [
      'settings',
      5,
      { type: 'settings.changed', settings: { ...DEFAULT_SETTINGS, preferred: { remaining_in_camps: 'NCDM' } } },
    ],
    ['item/a1', 4, { type: 'item.changed', item: { ...ITEM, id: 'a1', version: 4 } }],
    ['person/p1', 5, { type: 'access.changed', person: 'p1' }],
    ['person/p1', 5, { type: 'access.changed', person: 'p1', session: 's1' }],
    ['person/p1', 5, { type: 'access.changed', person: 'p1', but: 's1' }],
  ])('reads every fact back: %s', (subject, version, fact) => {
    const body = toEntryBody(fact, { actor: 'a', at: '2026-01-14T02:00:00.000Z', version: 5 });
    expect(body).toMatchObject({ subject, version });
    expect(parseEntryText(JSON.stringify(body))).toEqual(body);
    expect(readEntryText(JSON.stringify(body))).toEqual(body);
    expect(() => parseEntryText(JSON.stringify({ ...body, extra: 1 }))).toThrow();
  });

  it('goes to the inside when it is an internal notice, else to all', () => {
    expect(streamOf(update)).toBe('wall');
    expect(streamOf(noticeOf(1))).toBe('wall');
    expect(streamOf(noticeOf(1, { audience: 'staff' }))).toBe('staff');
  });

  it.each([
    ['a key that nobody knows', { extra: 1 }],
    ['another schema', { schema: 2 }],
    ['another type', { type: 'update.rumoured' }],
    ['no update', { update: null }],
  ])('is refused with %s', (_, changed) => {
    expect(() => parseEntryText(JSON.stringify({ ...first?.body, ...changed }))).toThrow();
  });

  it('is refused by outline when this build cannot fold it', () => {
    for (const wrong of [
      '',
      '3',
      'null',
      '{}',
      text.replace('update.published', 'update.rumoured'),
      text.replace('"schema":1', '"schema":2'),
    ]) {
      expect(() => readEntryText(wrong)).toThrow();
    }
  });
});

import { describe, expect, it } from 'vitest';
import { seedEntries } from '@/tests/support/seed-board';
import { readEntryText } from './entry';
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

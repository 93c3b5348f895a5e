import { describe, expect, it } from 'vitest';
import { knownSentence, momentWords } from './past-words';

const at = Date.parse('2026-01-13T18:00+07:00');
const readAt = Date.parse('2026-02-03T09:00+07:00');

describe('the words of a moment of the past', () => {
  it('say which of the two ways it is, and never leave out today where today is what is known', () => {
    expect(knownSentence({ at, readAt, mode: 'then' }, 'en')).toBe('As known on 13 January 2026, 18:00');
    expect(knownSentence({ at, readAt, mode: 'about' }, 'en')).toBe(
      'As known on 3 February 2026, 09:00 about 13 January 2026, 18:00',
    );
    expect(knownSentence({ at, readAt, mode: 'then' }, 'km')).toBe('តាមដែលបានដឹងនៅ ១៣ មករា ២០២៦ ម៉ោង ១៨:០០');
  });

  it('name three updates of one moment, and count the others', () => {
    const changes = [60, 61, 62, 63].map((number) => ({ number, change: 'published' as const }));
    expect(momentWords({ at, changes: changes.slice(0, 1) }, 'en')).toBe('13 January 2026, 18:00 · Update 60');
    expect(momentWords({ at, changes }, 'en')).toMatch(/Update 60, Update 61, Update 62.* 1 more$/);
    expect(momentWords({ at, changes: [{ number: 5, change: 'corrected' }] }, 'en')).toMatch(/Update 5 \(corrected\)$/);
  });
});

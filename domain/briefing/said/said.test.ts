import { describe, expect, it } from 'vitest';
import type { CitedFigure } from '@/domain/briefing/flags';
import { toReleasedFigure } from '@/domain/figures';
import { CAMPS, figureAt } from '@/tests/support/briefing/example';
import { debtsOf, openDebts } from './debts';
import { matchTranscript } from './match-transcript';
import { correctionNotice } from './notice';
import type { Utterance } from './utterance';

const pinned = toReleasedFigure(figureAt(1, 159_592), 2, 1);
const newest = toReleasedFigure(figureAt(1, 150_146), 2, 2);
const reason = { class: 'correction' as const, words: { km: 'រាប់ពីរដង', en: 'Counted twice.' } };
const change = { reason, by: null, at: '2026-01-14T03:00:00.000Z' };
const corrected: CitedFigure = {
  citation: CAMPS,
  pinned,
  newest,
  state: 'corrected',
  change,
  newer: null,
  rival: null,
};
const utterance = (id: string, heardBy: string): Utterance => ({
  ...{ id, edition: 1, citation: CAMPS, language: 'km', heardBy, saidAt: '2026-01-13T07:30:00.000Z', noted: null },
  by: { id: 'p', name: 'Chea' },
});
const ALL = [utterance('a', 'Radio'), utterance('b', 'Press')];

describe('the corrections that are owed', () => {
  it('are none while the figure stands, also when a later report says otherwise', () => {
    const stands = { ...corrected, state: 'stands' as const, change: null, newest: pinned, newer: newest };
    expect(debtsOf(ALL, [{ cited: stands, revision: 0 }], [])).toEqual([]);
  });

  it('are owed to each who heard it, until they were told of this revision; a later correction is owed anew', () => {
    const done = { utterance: 'a', revision: 2, how: 'told' as const, words: null, by: ALL[0]!.by, doneAt: change.at };
    const debts = debtsOf(ALL, [{ cited: corrected, revision: 2 }], [done]);
    expect(debts.map((debt) => [debt.utterance.heardBy, debt.now?.value, debt.done?.how ?? null])).toEqual([
      ['Press', 150_146, null],
      ['Radio', 150_146, 'told'],
    ]);
    expect(openDebts(debts)).toBe(1);
    expect(openDebts(debtsOf(ALL, [{ cited: corrected, revision: 3 }], [done]))).toBe(2);
  });

  it('of a withdrawn figure have no other in its place', () => {
    const withdrawn = { ...corrected, state: 'withdrawn' as const, newest: null };
    expect(debtsOf(ALL, [{ cited: withdrawn, revision: 2 }], [])[0]).toMatchObject({ now: null, state: 'withdrawn' });
  });
});

describe('the drafted notice', () => {
  const [debt] = debtsOf(ALL, [{ cited: corrected, revision: 2 }], []);

  it('says what was said and when, what stands now, why, and whose figure it is', () => {
    expect(correctionNotice(debt!, 'en')).toBe(
      'Correction: on 13 January 2026 at 14:30 we said: “Displaced people remaining in camps: 159,592 people, as of 13 January 2026”. This figure has been corrected. The correct figure is: Displaced people remaining in camps: 150,146 people, as of 13 January 2026. Reason: Counted twice. Source: Ministry of Interior.',
    );
    expect(correctionNotice(debt!, 'km')).toBe(
      'សេចក្តីកែតម្រូវ៖ កាលពីថ្ងៃទី១៣ ខែមករា ឆ្នាំ២០២៦ ម៉ោង ១៤:៣០ យើងបានថ្លែងថា «ជនភៀសសឹកបន្តស្នាក់នៅជំរំ៖ ១៥៩.៥៩២នាក់ គិតត្រឹមថ្ងៃទី១៣ ខែមករា ឆ្នាំ២០២៦»។ តួលេខនេះត្រូវបានកែតម្រូវហើយ។ តួលេខត្រឹមត្រូវគឺ ជនភៀសសឹកបន្តស្នាក់នៅជំរំ៖ ១៥០.១៤៦នាក់ គិតត្រឹមថ្ងៃទី១៣ ខែមករា ឆ្នាំ២០២៦។ មូលហេតុ៖ រាប់ពីរដង។ ប្រភព៖ ក្រសួងមហាផ្ទៃ។',
    );
  });

  it('of a withdrawal names no new figure, and a reason only where it is there in this language', () => {
    const withdrawn = {
      ...debt!,
      now: null,
      change: { ...change, reason: { class: null, words: { km: 'រាប់ពីរដង', en: null } } },
    };
    const said = correctionNotice(withdrawn, 'en');
    expect(said).toContain('This figure was withdrawn and no longer stands.');
    expect(said).not.toMatch(/correct figure|Reason/);
  });
});

describe('a transcript', () => {
  const figures = [{ citation: CAMPS, figure: pinned }];
  it.each([
    ['Today 159,592 people remain.', 'en'],
    ['ថ្ងៃនេះ មាន១៥៩.៥៩២នាក់ នៅសល់។', 'km'],
    ['ថ្ងៃនេះ មាន 159592 នាក់ នៅសល់។', 'km'],
  ])('%s has the figure, in %s', (text, language) => {
    expect(matchTranscript(text, figures)).toEqual([{ citation: CAMPS, language }]);
  });

  it('round numbers are read as they are said, and other numbers are no figure', () => {
    const round = [{ citation: CAMPS, figure: { ...pinned, value: 640_000, qualifier: 'more_than' as const } }];
    expect(matchTranscript('ជាង ៦សែន ៤ម៉ឺននាក់', round)).toHaveLength(1);
    expect(matchTranscript('more than 640,000 people', round)).toHaveLength(1);
    expect(matchTranscript('159,593 people on 13 January 2026', figures)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { styleOfPage } from './language';
import {
  correctedWas,
  correctionAnnouncement,
  noticeAnnouncement,
  promiseSentence,
  restoredSentence,
  standingWords,
  withdrawalAnnouncement,
  withdrawnSentence,
} from './mending';
import { unitWordsOf } from './units';

const unit = unitWordsOf('remaining_in_camps', null);
const was = { value: 159_592, qualifier: 'exact' as const };

const BOTH = { number: 89, reason: { km: 'រាប់ពីរដង', en: 'Counted twice' } };

describe('what was withdrawn', () => {
  it('says so with its reason, in the language that the reason is in', () => {
    expect(withdrawnSentence(BOTH, 'en')).toEqual({ text: 'Update 89 was withdrawn: Counted twice', language: 'en' });
    expect(withdrawnSentence(BOTH, 'km').text).toBe('បច្ចុប្បន្នភាពលេខ ៨៩ ត្រូវបានដកវិញ៖ រាប់ពីរដង');
    const english = { ...BOTH, reason: { ...BOTH.reason, km: null } };
    expect(withdrawnSentence(english, 'km')).toEqual(withdrawnSentence(BOTH, 'en'));
    expect(withdrawnSentence({ number: 89, reason: { km: null, en: null } }, 'en').text).toBe(
      'Update 89 was withdrawn',
    );
  });

  it('says why a figure is back, or that none is left', () => {
    const mark = { number: 89, at: '2026-01-13T23:51:00.000Z' };
    expect(restoredSentence(mark, true, 'en')).toBe('Earlier figure: update 89 was withdrawn 14 January, 06:51');
    expect(restoredSentence(mark, false, 'en')).toBe('Update 89 was withdrawn 14 January, 06:51');
    expect(restoredSentence(mark, true, 'km')).toBe('តួលេខមុន៖ បច្ចុប្បន្នភាពលេខ ៨៩ ត្រូវបានដកវិញ ថ្ងៃទី១៤ មករា ម៉ោង ០៦:៥១');
    expect(standingWords('corrected', mark.at, 'en')).toBe('corrected 14 January, 06:51');
  });
});

describe('how a mistake is mended in words', () => {
  it('says what a figure was', () => {
    expect(correctedWas(was, unit, 'en')).toBe('corrected, was 159,592');
    expect(correctedWas(was, unit, 'km')).toBe('បានកែតម្រូវ ពីមុន ១៥៩.៥៩២នាក់');
    expect(correctedWas({ value: 640_000, qualifier: 'more_than' }, unit, 'en')).toBe(
      'corrected, was more than 640,000',
    );
    expect(correctedWas({ value: null, qualifier: 'exact' }, unit, 'en')).toBe('corrected, was not known');
    const words = { value: null, qualifier: 'exact', amount: 'most' } as const;
    expect(correctedWas(words, unit, 'en')).toBe('corrected, was “most”');
    expect(correctedWas(words, unit, 'km')).toBe('បានកែតម្រូវ ពីមុន «ភាគច្រើន»');
  });

  it('announces corrections and withdrawals by their number', () => {
    const news = { number: 81, finding: '150,146 people remain in camps', was, unit };
    expect(correctionAnnouncement(news, 'en')).toBe(
      'Update 81 was corrected: 150,146 people remain in camps, was 159,592.',
    );
    expect(correctionAnnouncement({ ...news, finding: null }, 'km')).toBe('បច្ចុប្បន្នភាពលេខ ៨១ ត្រូវបានកែតម្រូវ។');
    expect(correctionAnnouncement({ ...news, was: null }, 'en')).toBe(
      'Update 81 was corrected: 150,146 people remain in camps.',
    );
    expect(withdrawalAnnouncement(81, 'en')).toBe('Update 81 was withdrawn; its figures no longer count.');
    expect(withdrawalAnnouncement(81, styleOfPage('km', 'latin'))).toContain('លេខ 81');
  });

  it('names a notice by its priority', () => {
    expect(noticeAnnouncement('high', 'Road 64 is closed', 'en')).toBe('Urgent notice: Road 64 is closed');
  });

  it('tells a promise by its hour, with the day when it is another', () => {
    const now = Date.parse('2026-01-14T08:00:00.000Z');
    const open = { kind: 'open', due: '2026-01-14T11:00:00.000Z', madeAt: '2026-01-14T07:00:00.000Z' } as const;
    expect(promiseSentence(open, now, 'en')).toBe('Next report by 18:00');
    expect(promiseSentence(open, now, 'km')).toBe('របាយការណ៍បន្ទាប់ត្រឹមម៉ោង ១៨:០០');
    expect(promiseSentence({ ...open, kind: 'missed' }, now, 'en')).toBe('The report promised for 18:00 has not come');
    const tomorrow = { ...open, due: '2026-01-15T11:00:00.000Z' };
    expect(promiseSentence(tomorrow, now, 'en')).toBe('Next report by 15 January 2026, 18:00');
    expect(promiseSentence(tomorrow, now, 'km')).toBe('របាយការណ៍បន្ទាប់ត្រឹមម៉ោង ១៨:០០ ថ្ងៃទី១៥ ខែមករា ឆ្នាំ២០២៦');
    expect(promiseSentence({ kind: 'none' }, now, 'en')).toBeNull();
  });
});

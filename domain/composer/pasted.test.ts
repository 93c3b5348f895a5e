import { describe, expect, it } from 'vitest';
import { MOST_PASTED, odditiesOf, refusePaste } from './pasted';

const REPORT = 'In Pursat province, 21 schools and 4 health centres remain temporarily closed since last week.';

describe('refusePaste', () => {
  it('takes a report', () => {
    expect(refusePaste('', REPORT)).toBeNull();
    expect(refusePaste(REPORT, 'In Koh Kong province, all 66 schools have reopened, and 3 health centres.')).toBeNull();
  });

  it('refuses what nobody would read, 10 MB as well', () => {
    expect(refusePaste('', 'a'.repeat(10 * 1024 * 1024))).toEqual({ code: 'too_long', length: 10 * 1024 * 1024 });
    expect(refusePaste(REPORT, 'a'.repeat(MOST_PASTED))).toMatchObject({ code: 'too_long' });
  });

  it('refuses the same text twice, also with other spaces', () => {
    expect(refusePaste(REPORT, `\n${REPORT.replaceAll(' ', '  ')}`)).toEqual({ code: 'twice' });
  });

  it('takes a word that stands there already', () => {
    expect(refusePaste(REPORT, 'Pursat')).toBeNull();
  });
});

describe('odditiesOf', () => {
  it.each([
    ['ស្ត្រីចំនួន ១២នាក់', []],
    ['ស្រី\u17d2តចំនួន ១២នាក់', ['sign_order']],
    ['ចំនួន ១5០នាក់', ['mixed_digits']],
    ['ចំនួន ៤៥\u200b៥៥៩នាក់', ['invisible']],
    ['province,value\n=SUM(A1:A9)', ['formula']],
    ['21 of 260 schools', []],
  ])('tells what is odd about %s', (text, found) => {
    expect(odditiesOf(text)).toEqual(found);
  });
});

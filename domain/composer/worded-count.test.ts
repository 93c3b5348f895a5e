import { describe, expect, it } from 'vitest';
import { readWordedCount } from './worded-count';

describe('readWordedCount', () => {
  it.each([
    ['nearly 500,000', 500_000, 'nearly'],
    ['more than 640,000', 640_000, 'more_than'],
    ['ជាង ៦៤ម៉ឺន', 640_000, 'more_than'],
    ['ប្រមាណ ៦សែន ៤ម៉ឺន', 640_000, 'about'],
    ['78 012', 78_012, 'exact'],
    ['640.000', 640_000, 'exact'],
    ['៤៤៤', 444, 'exact'],
  ] as const)('reads %s with its qualifier', (typed, value, qualifier) => {
    expect(readWordedCount(typed)).toEqual({ value, qualifier, isAlone: true });
  });

  it('reads the count of a sentence, and says that there is more', () => {
    expect(readWordedCount('សរុបមានជាង ៦៤ម៉ឺននាក់')).toEqual({ value: 640_000, qualifier: 'more_than', isAlone: false });
    expect(readWordedCount('over 12 schools')).toEqual({ value: 12, qualifier: 'more_than', isAlone: false });
  });

  it.each(['', 'many', '12 or 13', '12–15', '1.5', '១5០'])('guesses nothing of "%s"', (typed) => {
    expect(readWordedCount(typed)).toBeNull();
  });
});

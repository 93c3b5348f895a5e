import { describe, expect, it } from 'vitest';
import { withoutPreferences } from './preference';

describe('withoutPreferences', () => {
  it('takes away what would win over the choice, and keeps the rest', () => {
    expect(withoutPreferences('/updates', 'lang=en&kind=event&theme=dark')).toBe('/updates?kind=event');
  });

  it('leaves no bare question mark', () => {
    expect(withoutPreferences('/', 'lang=en')).toBe('/');
  });
});

import { describe, expect, it } from 'vitest';
import { createAbout, readLock } from './software';

describe('what the product runs on', () => {
  it('names what is shipped with its licence, and not what only developers use', () => {
    const { software } = createAbout()();
    const named = new Map(software.map((one) => [one.name, one.licence]));
    expect(named.get('next')).toBe('MIT');
    expect(named.get('recharts')).toBe('MIT');
    expect(named.has('vitest')).toBe(false);
    // These two packages name their licence only in a text file.
    const silent = software.filter(({ licence }) => licence === null).map(({ name }) => name);
    expect(silent).toEqual(['seq-queue', 'xmlhttprequest-ssl']);
  });

  it('names a package once, and says when it names no licence', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '2.0.0', license: 'MIT' },
      'node_modules/b/node_modules/a': { version: '2.0.0', license: 'MIT' },
      'node_modules/b': { version: '1.0.0' },
      'node_modules/t': { version: '1.0.0', license: 'MIT', dev: true },
    };
    expect(readLock(JSON.stringify({ packages }))).toEqual([
      { name: 'a', version: '2.0.0', licence: 'MIT' },
      { name: 'b', version: '1.0.0', licence: null },
    ]);
  });
});

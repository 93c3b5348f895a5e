import { describe, expect, it } from 'vitest';
import { readRows } from './weight';

describe('readRows', () => {
  it('reads what npm run weight prints, and leaves out its other lines', () => {
    const printed = [
      '/wall/[scene]: 158 kB of script, 165 at most',
      'Starting the demo: a minute',
      '/wall?lang=km, layout shift: 0, 0.01 at most',
    ].join('\n');
    expect(readRows(printed)).toEqual([
      { what: '/wall/[scene]: script', value: 158, unit: 'kB', aim: { most: 165 } },
      { what: '/wall?lang=km, layout shift', value: 0, unit: '', aim: { most: 0.01 } },
    ]);
  });
});

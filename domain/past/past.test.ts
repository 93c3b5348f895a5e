import { describe, expect, it } from 'vitest';
import { addressAt, instantText, readPast } from './past';

const NOW = Date.parse('2026-01-14T20:00+07:00');
const AT = Date.parse('2026-01-13T18:00+07:00');

describe('the moment that an address asks for', () => {
  it.each(['2026-01-13T18:00+07:00', '2026-01-13T11:00Z', '2026-01-13T18:00:00.000+07:00', '2026-01-13T18:00 07:00'])(
    'is an instant with its offset, whose plus may have become a space: %s',
    (at) => expect(readPast({ at }, NOW)).toEqual({ ok: true, past: { at: AT, mode: 'then' } }),
  );

  it('is the present where nothing is asked, and names its mode where another one is', () => {
    expect(readPast({}, NOW)).toEqual({ ok: true, past: null });
    expect(readPast({ at: instantText(AT), mode: 'about' }, NOW)).toMatchObject({ past: { mode: 'about' } });
  });

  it.each([
    ['2026-01-13', 'at.invalid'],
    ['2026-01-13T18:00', 'at.invalid'],
    ['2026-02-30T18:00Z', 'at.invalid'],
    ['2026-01-13T25:00Z', 'at.invalid'],
    ['', 'at.invalid'],
    ['<script>', 'at.invalid'],
    ['2026-01-14T20:01+07:00', 'at.future'],
  ])('refuses %s as %s', (at, code) => expect(readPast({ at }, NOW)).toEqual({ ok: false, path: 'at', code }));

  it('refuses an unknown mode, and a mode without a moment', () => {
    expect(readPast({ at: instantText(AT), mode: 'both' }, NOW)).toMatchObject({ path: 'mode', code: 'mode.invalid' });
    expect(readPast({ mode: 'then' }, NOW)).toMatchObject({ path: 'mode', code: 'mode.alone' });
  });

  it('is written exact to the millisecond, and read back as the same', () => {
    expect(instantText(AT)).toBe('2026-01-13T18:00+07:00');
    expect(instantText(AT + 5_000)).toBe('2026-01-13T18:00:05+07:00');
    for (const at of [AT, AT + 1, AT + 59_999])
      expect(readPast({ at: instantText(at) }, NOW)).toMatchObject({ past: { at } });
  });
});

describe('the address of a page at a moment', () => {
  const past = { at: AT, mode: 'about' } as const;
  const query = 'at=2026-01-13T18%3A00%2B07%3A00&mode=about';

  it('keeps what else it asks, and leads back without the moment', () => {
    expect(addressAt('/', past)).toBe(`/?${query}`);
    expect(addressAt('/figures/returned?place=KH13#x', past)).toBe(`/figures/returned?place=KH13&${query}#x`);
    expect(addressAt('/events?place=KH13', past)).toBe(`/events?place=KH13&${query}`);
    expect(addressAt(`/wall/overview?${query}`, null)).toBe('/wall/overview');
  });

  it.each(['/updates/12', '/wall', '/wall/pair', '/changes?since=1', '/desk', 'https://example.org/'])(
    'has no moment where the page has no past: %s',
    (address) => expect(addressAt(address, past)).toBe(address),
  );
});

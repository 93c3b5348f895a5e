import { describe, expect, it } from 'vitest';
import { playlistOf } from '@/domain/scenes/playlist';
import { seedBoard } from '@/tests/support/seed-board';
import type { DisplaySettings } from './display';
import { DisplaySettings as Schema } from './display-schema';
import { dwellOf, placeInRound, roundOf } from './round';

type Item = DisplaySettings['playlist'][number];

const board = seedBoard('MOI-20260114');
const at = (when: string) => ({ now: Date.parse(`${when}+07:00`), turn: 0 });
/** A Thursday. */
const NOON = at('2026-01-15T12:00');
const item = (scene: Item['scene'], more: Partial<Item> = {}): Item => {
  return { scene, place: null, seconds: null, days: null, hours: null, ...more };
};

describe('the round of a screen', () => {
  it('is that of every wall where nothing is set up', () => {
    expect(roundOf(board, { ...NOON, playlist: [] })).toEqual(playlistOf(board, NOON));
  });

  it('keeps the order of the playlist, and leaves out what has nothing to say', () => {
    const list = [item('services'), item('ladder'), item('overview')];
    expect(roundOf(board, { ...NOON, playlist: list })).toEqual(['services', 'ladder', 'overview']);
    expect(
      roundOf({ ...board, updates: [], events: [] }, { ...NOON, playlist: [item('events'), item('overview')] }),
    ).toEqual(['overview']);
  });

  it('follows hours and weekdays of Phnom Penh, past midnight too', () => {
    const night = item('events', { days: [4], hours: { from: '22:00', to: '06:00' } });
    const office = item('services', { days: [1, 2, 3, 4, 5], hours: { from: '08:00', to: '17:00' } });
    const shown = (when: string) => roundOf(board, { ...at(when), playlist: [night, office] });
    expect(shown('2026-01-15T08:00')).toEqual(['services']);
    expect(shown('2026-01-15T17:00')).toEqual(['overview']);
    expect(shown('2026-01-15T23:30')).toEqual(['events']);
    expect(shown('2026-01-16T05:59'), 'the night that began on Thursday').toEqual(['events']);
    expect(shown('2026-01-16T23:30'), 'Friday night').toEqual(['overview']);
    expect(shown('2026-01-17T12:00'), 'Saturday').toEqual(['overview']);
  });

  it('gives each scene its time and its province', () => {
    const list = [
      item('province', { place: 'KH22', seconds: 40, hours: { from: '00:00', to: '13:00' } }),
      item('province', { place: 'KH13' }),
      item('services'),
    ];
    expect(roundOf(board, { ...NOON, playlist: list })).toEqual(['province', 'services']);
    expect([
      dwellOf(board, 'province', { ...NOON, playlist: list }),
      placeInRound('province', { ...NOON, playlist: list }),
    ]).toEqual([40_000, 'KH22']);
    expect(placeInRound('province', { ...at('2026-01-15T14:00'), playlist: list })).toBe('KH13');
    expect(dwellOf(board, 'services', { ...NOON, playlist: list })).toBe(20_000);
  });
});

it('refuses what no screen can show', () => {
  const settings = (more: object) =>
    Schema.safeParse({
      ...{ language: 'km', theme: 'dark', distance: 'near', orientation: 'as_is', overscan: 0, playlist: [] },
      ...more,
    }).success;
  expect(settings({})).toBe(true);
  expect(settings({ playlist: [item('province', { place: 'KH22', seconds: 45, days: [1, 7] })] })).toBe(true);
  for (const odd of [
    { overscan: 9 },
    { playlist: [{ ...item('services'), scene: 'notice' }] },
    { playlist: [item('services', { seconds: 11 })] },
    { playlist: [item('province', { place: 'KH2201' })] },
    { playlist: [item('services', { days: [] })] },
    { playlist: [item('services', { hours: { from: '8:00', to: '24:00' } })] },
  ])
    expect(settings(odd), JSON.stringify(odd)).toBe(false);
});

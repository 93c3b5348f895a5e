import { describe, expect, it } from 'vitest';
import { DEFAULT_DISPLAY_SETTINGS } from './display';
import { type DisplayState, NO_STATE, withPaint } from './display-state';
import { type FleetRow, healthOf, inFleetOrder, reachOf } from './fleet';

const NOW = 1_000_000;
const HASH = 'a'.repeat(64);
const AT = { now: NOW, head: 7, headSince: NOW - 60_000 };

const SCREEN = {
  scene: 'overview',
  paused: false,
  width: 1920,
  height: 1080,
  ratio: 1,
  release: 'r1',
  memoryMb: 40,
  dataAt: null,
  trust: 'live',
} as const;

/** Each paint: seq, and ms after its commit at `NOW - 10_000`. */
function stateOf(...paints: [seq: number, tookMs: number][]): DisplayState {
  const committedAt = NOW - 10_000;
  const told = paints.reduce(
    (state, [n, tookMs]) => withPaint(state, { s: 'wall', n, h: HASH }, { at: committedAt + tookMs, committedAt }),
    NO_STATE,
  );
  return { ...told, connected: true, screen: SCREEN };
}

const row = (name: string, seenAt: number | null, state: DisplayState | null): FleetRow => {
  return { id: name, name, role: 'lobby', version: 1, settings: DEFAULT_DISPLAY_SETTINGS, pairedAt: '', seenAt, state };
};

describe('the list of screens', () => {
  it('tells who is late, who is behind and who is well', () => {
    const doubtful = { ...stateOf([7, 900]), screen: { ...SCREEN, trust: 'lost' as const } };
    expect(healthOf(row('a', null, null), AT)).toBe('never');
    expect(healthOf(row('a', NOW - 60_001, stateOf([7, 900])), AT)).toBe('late');
    expect(healthOf(row('a', NOW - 1_000, stateOf([6, 900])), AT)).toBe('behind');
    expect(healthOf(row('a', NOW - 1_000, doubtful), AT)).toBe('behind');
    expect(healthOf(row('a', NOW - 1_000, stateOf([7, 900])), AT)).toBe('well');
  });

  it('waits for a screen that has just been paired to say what stands on it, and no longer than for others', () => {
    const paired = { ...NO_STATE, connected: true };
    expect(healthOf(row('a', NOW - 1_000, paired), AT)).toBe('never');
    expect(healthOf(row('a', NOW - 60_001, paired), AT)).toBe('late');
  });

  it('gives a screen some seconds to show what has just come', () => {
    const fresh = { ...AT, headSince: NOW - 2_000 };
    expect(healthOf(row('a', NOW - 1_000, stateOf([6, 900])), fresh)).toBe('well');
  });

  it('begins with those that somebody has to look after', () => {
    const rows = [
      row('a well', NOW, stateOf([7, 1])),
      row('b new', null, null),
      row('c behind', NOW, stateOf([2, 1])),
      row('d late', 0, stateOf([7, 1])),
    ];
    expect(inFleetOrder(rows, AT).map(({ name }) => name)).toEqual(['d late', 'c behind', 'b new', 'a well']);
  });
});

describe('[C7] the reach of an update', () => {
  const entry = { seq: 7, committedAt: NOW - 10_000 };

  it('counts the screens on which it stands, and names the others', () => {
    const rows = [
      row('Hall', NOW, stateOf([6, 10], [7, 1_200])),
      row('Press', NOW, stateOf([6, 10], [8, 400])),
      row('Lobby', NOW - 900_000, stateOf([6, 10])),
      row('New', null, null),
    ];
    expect(reachOf(rows, entry)).toEqual({
      shown: 2,
      all: 4,
      slowestMs: 1_200,
      missing: [
        { name: 'Lobby', seenAt: NOW - 900_000 },
        { name: 'New', seenAt: null },
      ],
    });
  });

  it('calls no screen slow that came later than the entry', () => {
    expect(reachOf([row('New', NOW, stateOf([7, 9_000]))], entry)).toMatchObject({ shown: 1, slowestMs: null });
  });

  it('is of the first time: a screen that says the same again, or shows more, is no slower', () => {
    expect(reachOf([row('Hall', NOW, stateOf([6, 10], [7, 300], [7, 5_000], [9, 9_000]))], entry).slowestMs).toBe(300);
  });

  it('begins again where the log was restored to an earlier end', () => {
    expect(reachOf([row('Hall', NOW, stateOf([9, 300], [5, 400]))], entry).shown).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { type HealthState, trustOf } from './staleness';

const contact = (changes: Partial<HealthState> = {}): HealthState => ({
  isConnected: true,
  hasGap: false,
  confirmedAt: 100_000,
  trustedAt: 100_000,
  hasBeenLive: true,
  isDamaged: false,
  revoked: null,
  ...changes,
});

describe('how far a screen can be believed', () => {
  it('[C3] is live while the last confirmation is younger than 12 s, and not a moment longer', () => {
    expect(trustOf(contact(), 111_999)).toBe('live');
    expect(trustOf(contact(), 112_000)).toBe('doubtful');
  });

  it.each([
    ['without a connection', { isConnected: false }],
    ['with a gap', { hasGap: true }],
    ['[C4] after the page slept', { confirmedAt: null }],
  ])('[C3] is doubtful %s, however young the confirmation', (_case, changes) => {
    expect(trustOf(contact(changes), 100_001)).toBe('doubtful');
  });

  it('[C3] is lost after 60 s without a confirmation, whatever else holds', () => {
    expect(trustOf(contact(), 159_999)).toBe('doubtful');
    expect(trustOf(contact(), 160_000)).toBe('lost');
    expect(trustOf(contact({ isConnected: false, hasBeenLive: false }), 160_000)).toBe('lost');
  });

  it('[L6] is doubtful for as long as a connected server says that its record is damaged', () => {
    expect(trustOf(contact({ isDamaged: true }), 100_001)).toBe('doubtful');
    expect(trustOf(contact({ isDamaged: true }), 900_000)).toBe('doubtful');
    expect(trustOf(contact({ isDamaged: true, isConnected: false }), 900_000)).toBe('lost');
  });

  it('is connecting on a fresh page, and doubtful when that takes 12 s', () => {
    const fresh = contact({ isConnected: false, hasBeenLive: false, confirmedAt: null });
    expect(trustOf(fresh, 100_000)).toBe('connecting');
    expect(trustOf(fresh, 111_999)).toBe('connecting');
    expect(trustOf(fresh, 112_000)).toBe('doubtful');
  });

  it('[C6] is revoked above all', () => {
    expect(trustOf(contact({ revoked: 'session.missing' }), 100_001)).toBe('revoked');
  });
});

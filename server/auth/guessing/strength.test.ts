import { describe, expect, it } from 'vitest';
import { weaknessOf } from './strength';

const OWN = ['Chan Sophea', 'sokdara@example.org', 'Ministry of Interior', 'ក្រសួងមហាផ្ទៃ'];

describe('a new password', () => {
  it.each([
    ['password1234', 'password.common'],
    ['Password123!', 'password.common'],
    ['qwertyuiop12', 'password.common'],
    ['P@ssw0rd2026', 'password.common'],
    ['iloveyou1234', 'password.common'],
    ['aaaaaaaaaaaa', 'password.simple'],
    ['abcdefghijkl', 'password.simple'],
    ['chansophea2026', 'password.own'],
    ['Chan Sophea 2026', 'password.own'],
    ['sokdara@example.org', 'password.own'],
    ['Ministry2026!!', 'password.own'],
    ['ក្រសួងមហាផ្ទៃ', 'password.own'],
    ['briefing2026!', 'password.own'],
  ])('is refused that others would guess: %s', async (password, code) => {
    expect(await weaknessOf(password, OWN)).toBe(code);
  });

  it.each([
    'correct horse battery',
    'four words that differ',
    'x7Gq2-mk9fLp',
    'បឹង ដំរី ផ្កាយ កៅអី',
    'Sophea grows 9 melons',
  ])('is taken that they would not: %s', async (password) => expect(await weaknessOf(password, OWN)).toBeNull());

  it('is looked at in a time that its length does not drive', async () => {
    const worst = (length: number) => 'p@ssw0rd'.repeat(16).slice(0, length);
    const costOf = async (length: number) => {
      const since = process.cpuUsage();
      for (let round = 0; round < 5; round += 1) await weaknessOf(worst(length), []);
      const { user, system } = process.cpuUsage(since);
      return user + system;
    };
    await costOf(128);
    expect((await costOf(128)) / (await costOf(32))).toBeLessThan(6);
  });
});

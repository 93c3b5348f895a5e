import { describe, expect, it } from 'vitest';
import { DAY_MS } from '@/domain/when';
import { judgeCertificate } from './certificate';
import { judgeCopy, judgePostgres } from './database';
import { judgeDisk, judgeNode } from './machine';

const NOW = Date.parse('2026-11-27T12:00Z');
const GB = 1024 ** 3;
const SAFE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', standby: false };
const endsIn = (days: number, refusal: string | null = null) =>
  judgeCertificate({ validTo: new Date(NOW + days * DAY_MS).toISOString(), refusal }, NOW);

describe('the doctor', () => {
  it.each([
    ['Node that is too old', judgeNode('18.20.0'), 'wrong'],
    ['Node without security fixes', judgeNode('20.20.0'), 'look'],
    ['Node between supported releases', judgeNode('21.7.0'), 'wrong'],
    ['Node that we recommend', judgeNode('24.1.0'), 'ok'],
    ['a disk that is nearly full', judgeDisk(0.1 * GB), 'wrong'],
    ['a disk with little room', judgeDisk(GB), 'look'],
    ['a disk with room', judgeDisk(20 * GB), 'ok'],
    ['PostgreSQL that waits for its disk', judgePostgres(SAFE), 'ok'],
    ['PostgreSQL that does not flush', judgePostgres({ ...SAFE, fsync: 'off' }), 'wrong'],
    ['PostgreSQL that confirms early', judgePostgres({ ...SAFE, synchronous_commit: 'off' }), 'wrong'],
    ['a standby', judgePostgres({ ...SAFE, standby: true }), 'wrong'],
    ['no copy', judgeCopy(null, NOW), 'look'],
    ['the copy of last night', judgeCopy(NOW - DAY_MS, NOW), 'ok'],
    ['the copy of the day before', judgeCopy(NOW - 2 * DAY_MS, NOW), 'look'],
    ['the copy of two weeks ago', judgeCopy(NOW - 14 * DAY_MS, NOW), 'wrong'],
    ['a certificate for a year', endsIn(365), 'ok'],
    ['a certificate that ends soon', endsIn(5), 'look'],
    ['a certificate that has ended', endsIn(-1), 'wrong'],
    ['a certificate that nobody knows', endsIn(365, 'DEPTH_ZERO_SELF_SIGNED_CERT'), 'wrong'],
  ])('on %s', (_, diagnosis, verdict) => {
    expect(diagnosis.verdict).toBe(verdict);
    if (verdict !== 'ok') expect(diagnosis.todo).toMatch(/\S/);
  });
});

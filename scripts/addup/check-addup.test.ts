import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkHistory } from '@/domain/addup/check-report';
import { needsNote } from '@/domain/addup/finding';
import { findingSentence } from '@/domain/wording/addup/findings';
import { GOLDEN, loadReports, toGolden } from './check-addup';

const all = checkHistory(loadReports());
const findings = all.flatMap((one) => one.findings.map((finding) => ({ ...finding, reference: one.reference })));
const faults = findings.filter(({ result }) => result === 'conflict' || result === 'impossible');

describe('the real reports', () => {
  it('give the findings that were committed (npm run addup -- --write)', () => {
    expect(toGolden(all)).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  });

  it('miss the total by just the two known faults: 2 February, and 57,000 for 570,000', () => {
    const missing = faults.filter(({ relation }) => relation === 'returned_and_remaining');
    expect(missing.map(({ reference, terms }) => [reference, terms[1]?.value])).toEqual([
      ['MOI-20260202', 550_000],
      ['MOI-20260218', 57_000],
    ]);
  });

  it('show both known conflicts of arithmetic', () => {
    const told = faults.map(({ reference, relation, gap }) => `${reference} ${relation} ${gap}`);
    expect(told).toContain('MOI-20260102-1300 closed_and_reopened 53');
    expect(told).toContain('MOI-20260114 last_and_flow 4345');
  });

  it('hold nothing impossible, and ask few editors for a note', () => {
    expect(findings.filter(({ result }) => result === 'impossible')).toEqual([]);
    expect(all.filter((one) => needsNote(one.findings)).length).toBeLessThanOrEqual(12);
  });

  it('are told in both languages', () => {
    for (const finding of findings) {
      expect(findingSentence(finding, 'km')).toMatch(/[\u1780-\u17b3].*។$/);
      expect(findingSentence(finding, 'en')).toMatch(/^[A-Z“\d][^\u1780-\u17ff]*\.$/);
    }
  });
});

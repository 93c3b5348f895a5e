import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALIFIERS } from '@/domain/figures';
import { BREAKDOWN_CODES, INDICATOR_CODES } from '@/domain/indicators';
import { PLACES } from '@/domain/places';
import { SOURCE_CODES } from '@/domain/sources';
import { findingSentence, repairSentence } from '@/domain/wording/addup/findings';
import { growthOf, MOST_GROWTH } from '@/tests/support/growth';
import { checkReport } from './check-report';
import { holds } from './constraint';
import { RESULTS } from './finding';
import { type HistoryPoint, historyOfBoard } from './history';
import type { CheckedReport } from './stated';

const when = fc.constantFrom('2025-12-10', '2026-01-13', '2026-01-13T18:00+07:00', '2026-01-14', '', 'soon', null);
const value = fc.oneof(
  fc.nat(2_000_000),
  fc.nat(20).map((count) => count * 10_000),
  fc.constantFrom(0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e300, null),
);
const figure = fc.record({
  line: fc.nat(400),
  indicator: fc.constantFrom(...INDICATOR_CODES, 'unheard_of' as 'displaced_total', 'toString' as 'displaced_total'),
  breakdown: fc.constantFrom(null, null, null, ...BREAKDOWN_CODES),
  place: fc.constantFrom('KH', 'KH', 'KH22', 'nowhere', ...PLACES.slice(0, 12).map(({ code }) => code)),
  site: fc.constantFrom(null, null, 'Wat Kandoul', '$&'),
  value,
  qualifier: fc.constantFrom(...QUALIFIERS),
  periodStart: fc.option(when, { nil: undefined }),
  periodEnd: fc.option(when, { nil: undefined }),
  via: fc.constantFrom(undefined, { outlet: 'AKP' }),
});
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('six locations: a, b', 'ខេត្តចំនួន៣៖ ក, ខ'));
const report: fc.Arbitrary<CheckedReport> = fc.record({
  source: fc.constantFrom(...SOURCE_CODES.slice(0, 3)),
  periodStart: when,
  periodEnd: when,
  figures: fc.array(figure, { maxLength: 60 }),
  text: fc.record({ en: text, km: text }),
});
const reading: fc.Arbitrary<HistoryPoint> = fc.record({
  asOf: fc.constantFrom('2025-12-30', '2026-01-13', '2026-01-12T06:00+07:00', 'soon'),
  value: fc.nat(1_000_000),
  qualifier: fc.constantFrom(...QUALIFIERS),
  update: fc.nat(9),
  line: fc.nat(9),
});

describe('the add-up engine', () => {
  it('never throws, whatever is typed, and says every finding in both languages', () => {
    fc.assert(
      fc.property(report, fc.array(reading, { maxLength: 6 }), (checked, readings) => {
        for (const finding of checkReport(checked, { readings: () => readings })) {
          expect(RESULTS).toContain(finding.result);
          for (const language of ['km', 'en'] as const) {
            expect(findingSentence(finding, language)).not.toMatch(/undefined|NaN|[#~](?:\d|[a-z])/);
            repairSentence(finding, language);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('settles what it says would settle it', () => {
    const sum = fc.tuple(fc.nat(900_000), fc.nat(900_000), fc.nat(900_000));
    fc.assert(
      fc.property(sum, fc.constantFrom(...QUALIFIERS), ([remaining, returned, total], qualifier) => {
        const line = { breakdown: null, place: 'KH', site: null };
        const checked: CheckedReport = {
          source: 'MOI',
          periodStart: null,
          periodEnd: '2026-01-13',
          figures: [
            { ...line, line: 1, indicator: 'remaining_in_camps', value: remaining, qualifier: 'exact' },
            { ...line, line: 2, indicator: 'returned_cumulative', value: returned, qualifier },
            { ...line, line: 3, indicator: 'displaced_total_cumulative', value: total, qualifier },
          ],
        };
        const [finding] = checkReport(checked, { readings: () => [] }).filter(
          (one) => one.relation === 'returned_and_remaining',
        );
        if (!finding?.settle) return;
        const { term, value: settled } = finding.settle;
        const terms = finding.terms.map((one, index) => (index === term ? { ...one, value: settled } : one));
        expect(holds({ kind: 'sum', signs: [1, 1, -1] }, terms)).toBe(true);
      }),
    );
  });

  it('takes no longer for each figure of a long report than for each of a short one', async () => {
    const all = fc.sample(figure, { numRuns: 1_200, seed: 7 }).map((one, index) => ({ ...one, line: index + 1 }));
    const points = Array.from({ length: 200 }, (_, index) => ['2026-01-12', index * 997, 'exact', index, 1] as const);
    const history = historyOfBoard({ lines: new Proxy({}, { get: () => points }) });
    const check = (figures: number) => {
      const words = 'six locations: Poipet, Pursat and ខេត្តចំនួន៣៖ ក, ខ '.repeat(figures);
      const stated = { source: 'MOI', periodStart: null, periodEnd: '2026-01-13' } as const;
      return checkReport({ ...stated, figures: all.slice(0, figures), text: { en: words, km: words } }, history);
    };
    const growth = await growthOf(
      () => check(300),
      () => check(1_200),
    );
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});

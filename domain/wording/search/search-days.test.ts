import { expect, it } from 'vitest';
import type { EventContent, ReportContent, SituationUpdate } from '@/domain/updates';
import { isInDays } from './search-days';

const COMMON = {
  number: 1,
  revision: 1,
  recordedAt: '2026-01-13T18:00:00.000Z',
  source: 'MOI',
  reference: null,
} as const;
const TEXT = { text: { km: null, en: null } };

function report(own: Pick<ReportContent, 'periodStart' | 'periodEnd'>): SituationUpdate {
  return { ...COMMON, ...TEXT, kind: 'report', figures: [], ...own };
}

function event(own: Pick<EventContent, 'when' | 'whenEnd'>): SituationUpdate {
  const via = { outlet: null, url: null, publishedOn: null };
  return { ...COMMON, ...TEXT, kind: 'event', eventKind: 'visit', places: [], placeText: null, via, ...own };
}

it('holds a report to its as-of, with both limits included and in Phnom Penh time', () => {
  const told = report({ periodStart: '2026-01-10', periodEnd: '2026-01-12T06:00+07:00' });
  expect(isInDays(told, { from: '2026-01-12', until: '2026-01-12' })).toBe(true);
  expect(isInDays(told, { until: '2026-01-11' })).toBe(false);
  expect(isInDays(told, { from: '2026-01-13' })).toBe(false);
  const undated = report({ periodStart: null, periodEnd: null });
  expect(isInDays(undated, { from: '2026-01-14', until: '2026-01-14' })).toBe(true);
});

it('finds an event of several days on each of them', () => {
  const visit = event({ when: '2026-01-10T08:00+07:00', whenEnd: '2026-01-12' });
  expect(isInDays(visit, { from: '2026-01-11', until: '2026-01-11' })).toBe(true);
  expect(isInDays(visit, { from: '2026-01-12' })).toBe(true);
  expect(isInDays(visit, { from: '2026-01-13' })).toBe(false);
  expect(isInDays(visit, { until: '2026-01-09' })).toBe(false);
});

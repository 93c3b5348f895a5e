import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { decidePublish } from '@/domain/entries/decide-publish';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { ReportContent } from '@/domain/updates';
import { importOrder, postingInstant } from './import-order';
import type { EventRow, ReportRow } from './rows';
import { toEvents } from './to-events';
import { type ReportJson, toReports } from './to-reports';
import { toRows } from './to-rows';

const table = <T>(name: string) => parse<T>(readFileSync(`prisma/seed/${name}.csv`), { columns: true });
const rows = table<ReportRow>('situation-updates');
const eventRows = table<EventRow>('events');
const reports = toReports(rows);
const events = toEvents(eventRows);

function released(posting: unknown): ReportContent {
  const decision = decidePublish(PublishUpdate.parse(posting), { number: 1, recordedAt: new Date('2026-12-31') });
  if (!decision.ok || decision.fact.update.kind !== 'report') throw new Error('refused');
  return decision.fact.update;
}

function byReference(reference: string): ReportJson {
  return reports.find((report) => report.reference === reference)!;
}

describe('the table of reports', () => {
  it('holds 571 figures of 80 reports', () => {
    expect(rows).toHaveLength(571);
    expect(reports).toHaveLength(80);
  });

  it('comes back unchanged, column by column, after every rule of publishing', () => {
    const order = [...new Set(rows.map((row) => row.report_id))];
    const grouped = order.flatMap((id) => rows.filter((row) => row.report_id === id));
    expect(reports.flatMap((report) => toRows(released(report)))).toEqual(grouped);
  });

  it('keeps a report in one piece though another stands between its rows', () => {
    expect(byReference('MOI-20251225').figures).toHaveLength(4);
  });

  it('gives the report the period of most rows and each figure its own', () => {
    const report = byReference('NCDM-20260115');
    expect(report.periodEnd).toBe('2026-01-15');
    expect(report.figures.map(({ periodEnd }) => periodEnd)).toEqual([
      '2026-01-15',
      '2026-01-15',
      '2026-01-15',
      '2026-01-15',
      '2025-12-27',
    ]);
  });

  it('knows the one nil report', () => {
    const nil = reports.flatMap(({ reference, figures }) =>
      figures.filter((figure) => figure.nil).map(() => reference),
    );
    expect(nil).toEqual(['MOI-20260114']);
  });

  it('reads the camps and centres from the notes', () => {
    const sites = reports.flatMap(({ figures }) => figures.flatMap(({ site }) => site ?? []));
    expect([...new Set(sites)]).toEqual([
      'Wat Bak Kam safety centre',
      'Wat Bak Kam, Wat Pothisal, Wat Kampong Sangke',
      'Wat Kandoul',
      'Wat Chansi',
    ]);
    expect(sites).toHaveLength(7);
  });

  it('refuses what it cannot read', () => {
    const [row] = rows;
    expect(() => toReports([{ ...row!, province: 'Siam' }])).toThrow('Siam');
    expect(() => toReports([{ ...row!, value: '1.5' }])).toThrow('1.5');
  });
});

describe('the table of events', () => {
  it('makes 42 events that can be posted', () => {
    expect(events).toHaveLength(42);
    for (const event of events) expect(PublishUpdate.safeParse(event).success).toBe(true);
  });

  it('keeps the hour only where there is one, and all places', () => {
    expect(events[1]?.when).toBe('2025-12-07T14:15+07:00');
    expect(events[0]?.when).toBe('2025-10-26');
    expect(events[3]?.places).toEqual(['KH22', 'KH13', 'KH01']);
  });
});

describe('the order of posting', () => {
  const order = importOrder(reports, events);

  it('posts each once, reports in file order', () => {
    expect(order).toHaveLength(122);
    expect(order.filter((posting) => posting.kind === 'report')).toEqual(reports);
    expect(new Set(order).size).toBe(122);
  });

  it('puts each event before the first report that ends no earlier', () => {
    for (const [index, posting] of order.entries()) {
      if (posting.kind === 'report') continue;
      const earlier = order
        .slice(0, index)
        .flatMap((one) => (one.kind === 'report' ? (postingInstant(one) ?? []) : []));
      expect(earlier.filter((end) => end >= postingInstant(posting)!)).toEqual([]);
      const next = order.slice(index).find((one) => one.kind === 'report');
      const wanted = reports.find((report) => (postingInstant(report) ?? -1) >= postingInstant(posting)!);
      expect(next?.reference).toBe(wanted?.reference);
    }
  });

  it('has no instant for a report without any date', () => {
    expect(postingInstant(byReference('CMAC-202602'))).toBeNull();
    expect(postingInstant(byReference('MOI-20260114'))).toBe(Date.parse('2026-01-14T12:00+07:00'));
    expect(postingInstant(byReference('MOEYS-20251227'))).toBe(Date.parse('2025-12-31T12:00+07:00'));
  });
});

describe('the source of an event', () => {
  const sourceOf = (title: string) => events.find(({ text }) => text.en?.startsWith(title))?.source;

  it('is the outlet where that is the body, or the body that the title names as speaking', () => {
    expect(sourceOf('Ceasefire takes effect')).toBe('GOV');
    expect(sourceOf('Interior ministry suspends')).toBe('MOI');
    expect(sourceOf('Second air strike')).toBe('MOI');
    expect(sourceOf('Education ministry announces')).toBe('MOEYS');
    expect(sourceOf('Foreign ministry spokesman')).toBe('MFAIC');
  });

  it('stays "not stated" where a body is only spoken of, or nobody speaks', () => {
    expect(sourceOf('Foreign minister raises the border')).toBe('NOT-STATED');
    expect(sourceOf('Old munition explodes')).toBe('NOT-STATED');
    expect(events.filter(({ source }) => source === 'NOT-STATED')).toHaveLength(28);
  });
});

import { describe, expect, it } from 'vitest';
import type { FieldFault } from '@/domain/outcome';
import { decidePublish } from './decide-publish';
import { FAULT_CODES } from './fault-codes';
import { toFieldFaults } from './field-faults';
import { PublishUpdate, type PublishUpdateJson } from './publish-update';

type Json = Record<string, unknown>;

function figure(changed: Json = {}): Json {
  return {
    indicator: 'remaining_in_camps',
    breakdown: null,
    place: 'KH',
    site: null,
    value: 150146,
    qualifier: 'exact',
    nil: false,
    provisional: false,
    ...changed,
  };
}

function report(changed: Json = {}): Json {
  return {
    kind: 'report',
    source: 'MOI',
    periodStart: '2026-01-13',
    periodEnd: '2026-01-14',
    text: { km: null, en: null },
    figures: [figure()],
    ...changed,
  };
}

function event(changed: Json = {}): Json {
  return {
    kind: 'event',
    source: 'NOT-STATED',
    eventKind: 'ceasefire',
    when: '2025-12-27T12:00+07:00',
    places: [],
    placeText: null,
    text: { km: null, en: 'Ceasefire takes effect' },
    via: { outlet: null, url: null, publishedOn: null },
    ...changed,
  };
}

function faults(input: unknown): FieldFault[] {
  const parsed = PublishUpdate.safeParse(input);
  return parsed.success ? [] : toFieldFaults(parsed.error);
}

function codes(input: unknown): string[] {
  return faults(input).map(({ path, code }) => `${path} ${code}`);
}

function accepted(input: unknown): PublishUpdate {
  return PublishUpdate.parse(input);
}

describe('what may be posted', () => {
  it('takes a report and an event as they are documented', () => {
    const typed: PublishUpdateJson = {
      kind: 'report',
      source: 'MOI',
      periodStart: null,
      periodEnd: null,
      text: { km: 'សួស្តី', en: null },
      figures: [],
    };
    for (const input of [report(), event(), typed]) expect(codes(input)).toEqual([]);
  });

  it('keeps "not known" apart from zero', () => {
    const update = accepted(report({ figures: [figure({ value: null }), figure({ value: 0 })] }));
    expect(update.kind === 'report' && update.figures.map(({ value }) => value)).toEqual([null, 0]);
  });

  it.each([
    ['abc', 'value.not_a_number'],
    ['150146', 'value.not_a_number'],
    ['', 'value.not_a_number'],
    [true, 'value.not_a_number'],
    [[], 'value.not_a_number'],
    [1.5, 'value.not_integer'],
    [-1, 'value.negative'],
    [1_000_000_000, 'value.too_large'],
    [undefined, 'value.missing'],
  ])('refuses the value %j as %s', (value, code) => {
    expect(codes(report({ figures: [figure({ value })] }))).toEqual([`figures.0.value ${code}`]);
  });

  it.each([
    ['place', 'KH99', 'place.unknown'],
    ['indicator', 'rumours', 'indicator.unknown'],
    ['breakdown', 'men', 'breakdown.unknown'],
    ['breakdown', 'school', 'breakdown.not_of_indicator'],
    ['qualifier', 'roughly', 'qualifier.unknown'],
    ['periodEnd', '2026-02-30', 'when.invalid'],
    ['periodEnd', '14 January', 'when.invalid'],
    ['nil', 'no', 'field.invalid'],
    ['place', undefined, 'field.missing'],
    ['nil', true, 'nil.not_zero'],
    ['typo', 1, 'field.unknown'],
    ['note', 'x'.repeat(2001), 'text.too_long'],
    ['via', { outlet: null, url: 'javascript:alert(1)', publishedOn: null }, 'url.invalid'],
    ['via', { outlet: null, url: null, publishedOn: '2026-01-14T06:00+07:00' }, 'when.invalid'],
  ])('names the field when a figure has %s = %j', (field, value, code) => {
    const found = codes(report({ figures: [figure(), figure({ [field]: value })] }));
    expect(found.some((line) => line.startsWith(`figures.1.${field}`) && line.endsWith(` ${code}`))).toBe(true);
  });

  it.each([
    [{ kind: 'rumour' }, 'kind kind.unknown'],
    [{ source: 'BBC' }, 'source source.unknown'],
    [{ periodEnd: '2026-01-12' }, 'periodEnd period.end_before_start'],
    [{ figures: [] }, 'figures update.empty'],
    [{ figures: Array.from({ length: 301 }, () => figure()) }, 'figures figures.too_many'],
    [{ figures: [figure({ periodStart: '2026-01-15' })] }, 'figures.0.periodEnd period.end_before_start'],
    [{ text: { km: 'ក'.repeat(20_001), en: null } }, 'text.km text.too_long'],
    [{ number: 81 }, 'number field.unknown'],
  ])('refuses a report with %j', (changed, code) => {
    expect(codes(report(changed))).toEqual([code]);
  });

  it('refuses what is no object at all', () => {
    for (const input of [null, 3, 'text', [], undefined]) expect(codes(input)).toEqual([' body.not_object']);
  });

  it('wants words for an event, and each place once', () => {
    expect(codes(event({ text: { km: ' ', en: '\u200B' } }))).toEqual(['text text.missing']);
    expect(codes(event({ places: ['KH13', 'KH13'] }))).toEqual(['places.1 place.repeated']);
    expect(codes(event({ when: null }))).toEqual(['when when.invalid']);
    expect(codes(event({ eventKind: 'party' }))).toEqual(['eventKind event_kind.unknown']);
  });

  it('takes words instead of a number, and refuses them beside one, beside "no new ones", softened, or where they do not fit', () => {
    const words = { indicator: 'service_reopened', breakdown: 'school', place: 'KH22', value: null, amount: 'most' };
    const codesOf = (changed: Json) => codes(report({ figures: [figure({ ...words, ...changed })] }));
    expect(codesOf({})).toEqual([]);
    expect(codesOf({ value: 40 })).toEqual(['figures.0.amount amount.beside_value']);
    expect(codesOf({ qualifier: 'about' })).toEqual(['figures.0.amount amount.with_qualifier']);
    expect(codesOf({ amount: 'lots' })).toEqual(['figures.0.amount amount.unknown']);
    expect(codesOf({ indicator: 'returned_in_period', breakdown: null })).toEqual([
      'figures.0.amount amount.not_of_indicator',
    ]);
    const nil = { indicator: 'damage_in_period', breakdown: 'house', value: 0, nil: true, amount: 'several' };
    expect(codesOf(nil)).toEqual(['figures.0.amount amount.with_nil']);
    const content = decidePublish(accepted(report({ figures: [figure(words), figure()] })), {
      number: 1,
      recordedAt: new Date('2026-01-14T10:00:00Z'),
    });
    expect(content).toMatchObject({ ok: true, fact: { update: { figures: [{ value: null, amount: 'most' }, {}] } } });
    if (content.ok && content.fact.update.kind === 'report') {
      expect(content.fact.update.figures[1]).not.toHaveProperty('amount');
    }
  });

  it('takes "nothing new" only of what is counted by period', () => {
    const nil = { value: 0, nil: true };
    expect(codes(report({ figures: [figure({ ...nil, indicator: 'damage_in_period' })] }))).toEqual([]);
    expect(codes(report({ figures: [figure(nil)] }))).toEqual(['figures.0.nil nil.not_flow']);
  });

  it('says how much is the most', () => {
    expect(faults(report({ figures: [figure({ value: 1e9 })] }))[0]?.params).toEqual({ most: 999_999_999 });
    expect(faults(report({ figures: [figure({ indicator: 'returned_percent', value: 101 })] }))).toEqual([
      { path: 'figures.0.value', code: 'value.too_large', params: { most: 100 } },
    ]);
  });

  it('strips what nobody sees and what no database stores, and keeps Khmer as it is', () => {
    const km = '\uFEFF ឧត្តរ\u200Bមានជ័យ\u0000\uD800 ';
    const update = accepted(report({ text: { km, en: 'one\r\ntwo' } }));
    expect(update.text).toEqual({ km: 'ឧត្តរមានជ័យ', en: 'one\ntwo' });
  });

  it('gives only codes that have words', () => {
    const broken = [
      null,
      {},
      report({ figures: [{}, 3, figure({ value: 'x', via: 3 })], text: 'x', source: 1 }),
      event({ via: null }),
    ];
    for (const { code } of broken.flatMap(faults)) expect(FAULT_CODES).toContain(code);
  });
});

describe('deciding to publish', () => {
  const at = (text: string) => ({ number: 81, recordedAt: new Date(text) });

  it('numbers the figures and fills in what the report says for all', () => {
    const own = { periodEnd: '2026-01-13T06:00+07:00', note: 'late' };
    const decision = decidePublish(accepted(report({ figures: [figure(), figure(own)] })), at('2026-01-14T11:00:00Z'));
    expect(decision).toMatchObject({
      ok: true,
      fact: {
        type: 'update.published',
        update: {
          number: 81,
          revision: 1,
          recordedAt: '2026-01-14T11:00:00.000Z',
          reference: null,
          figures: [
            { line: 1, source: 'MOI', periodStart: '2026-01-13', periodEnd: '2026-01-14', note: null },
            { line: 2, source: 'MOI', periodStart: '2026-01-13', periodEnd: '2026-01-13T06:00+07:00', note: 'late' },
          ],
        },
      },
    });
  });

  it('refuses a period that has not ended, and lets a day count as soon as it begins in Phnom Penh', () => {
    const today = accepted(report());
    expect(decidePublish(today, at('2026-01-13T16:59:00Z'))).toMatchObject({
      ok: false,
      status: 422,
      code: 'period.in_future',
      fields: [{ path: 'periodEnd', code: 'period.in_future' }],
    });
    expect(decidePublish(today, at('2026-01-13T17:00:00Z')).ok).toBe(true);
  });

  it('looks at each figure’s own end and at the minute', () => {
    const own = accepted(report({ figures: [figure({ periodEnd: '2026-01-14T18:00+07:00' })] }));
    expect(decidePublish(own, at('2026-01-14T10:59:00Z'))).toMatchObject({ fields: [{ path: 'figures.0.periodEnd' }] });
    expect(decidePublish(own, at('2026-01-14T11:00:00Z')).ok).toBe(true);
  });

  it('refuses an event that has not happened', () => {
    expect(decidePublish(accepted(event()), at('2025-12-27T04:59:00Z'))).toMatchObject({ fields: [{ path: 'when' }] });
  });

  it('takes a report without a date', () => {
    expect(decidePublish(accepted(report({ periodStart: null, periodEnd: null })), at('2025-01-01T00:00:00Z')).ok).toBe(
      true,
    );
  });
});

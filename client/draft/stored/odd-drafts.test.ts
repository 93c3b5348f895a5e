import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm, readReason } from '@/client/draft/form/read-form';
import { EMPTY_FORM, emptyRow } from '@/client/draft/form/update-form';
import { toFormRows } from '@/components/workflow/difference/form-rows';
import { toFieldFaults } from '@/domain/entries/field-faults';
import { StartDraft } from '@/domain/workflow/commands';
import { summaryOf } from '@/domain/workflow/summary';
import { readStoredContent } from './read-stored-content';
import { readStoredForm } from './read-stored-form';

const NOW = Date.parse('2026-01-14T06:40+07:00');
const KINDS = ['report', 'event', 'notice'] as const;

/** Any JSON, and values that are almost right. */
const Odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>('MOI', 'KH', 'KH99', 'exact', '2026-01-14', '2026-02-30', 'nil', 'constructor', '__proto__'),
  fc.constantFrom<unknown>('2026-01-14T06:00+07:00', '+275760-09-13T00:00:00Z', 1e300, -1, 1.5, true, [null], [[]], {}),
);
const oddOf = (names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, Odd])), { requiredKeys: [] }) as fc.Arbitrary<object>;
const Figure = oddOf([...Object.keys(emptyRow()), 'line', 'via', 'nil', 'periodStart', 'periodEnd']);
const listed = (row: fc.Arbitrary<unknown>) => fc.oneof(Odd, fc.array(fc.oneof(Odd, row), { maxLength: 3 }));
const Form = fc
  .tuple(oddOf(Object.keys(EMPTY_FORM)), listed(Figure), listed(Odd))
  .map(([form, figures, places]) => ({ ...form, figures, places }));
const FIELDS = ['source', 'reference', 'text', 'periodStart', 'periodEnd', 'late', 'checkNote', 'eventKind', 'when'];
const Content = fc
  .tuple(oddOf([...FIELDS, 'placeText', 'via', 'priority', 'until', 'audience', 'reason']), listed(Figure), listed(Odd))
  .chain(([content, figures, places]) =>
    fc.oneof(
      fc.constant({ ...content, figures, places }),
      fc.oneof(Form, Odd).map((form) => ({ ...content, form })),
    ),
  );

const typesOf = (held: object) => Object.fromEntries(Object.entries(held).map(([name, value]) => [name, typeof value]));

describe('a draft that a program kept, however odd', () => {
  it('is a form that can be shown, read and compared, if the API takes it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), Content, (kind, sent) => {
        const read = StartDraft.safeParse({ kind, content: sent, corrects: null });
        if (!read.success) return;
        const { content } = read.data;
        expect(() => summaryOf(kind, content)).not.toThrow();
        const form = readStoredForm(content) ?? readStoredContent(kind, content);
        expect(typesOf(form)).toEqual(typesOf(EMPTY_FORM));
        for (const row of [...form.figures, ...form.dropped]) expect(typesOf(row)).toEqual(typesOf(emptyRow()));
        expect(() => [toFormRows(form, 'km'), toFormRows(form, 'en')]).not.toThrow();
        readForm(form, NOW);
        readReason(form);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, (typeof KINDS)[number], object]>([
    ['a text that is a number', 'report', { text: 5 }],
    ['figures that are none', 'report', { figures: [null, 'x', 5] }],
    ['a moment that is a number', 'report', { periodEnd: 20_260_114 }],
    ['places that are one word', 'event', { places: 'KH01' }],
    ['no place of publication', 'event', { via: null }],
    ['an end beyond the calendar', 'notice', { until: '+275760-09-13T00:00:00Z' }],
    ['a form of another kind', 'report', { form: { kind: 'poem', figures: [null], places: null, originals: 5 } }],
    [
      'a code that no table has',
      'report',
      { form: { figures: [{ indicator: 'constructor', qualifier: 'toString' }] } },
    ],
  ])('has a page: %s', (_, kind, content) => {
    const form = readStoredForm(content) ?? readStoredContent(kind, { ...content });
    expect(() => [toFormRows(form, 'en'), readForm(form, NOW)]).not.toThrow();
  });

  it('is refused with its field where it has more figures than a page can show', () => {
    const figures = Array.from({ length: 301 }, () => ({}));
    for (const content of [{ figures }, { form: { figures } }]) {
      const read = StartDraft.safeParse({ kind: 'report', content, corrects: null });
      const path = 'form' in content ? 'content.form.figures' : 'content.figures';
      expect(read.success || toFieldFaults(read.error)).toMatchObject([{ path, code: 'figures.too_many' }]);
      const form = readStoredForm(content) ?? readStoredContent('report', { ...content });
      expect(form.figures).toHaveLength(300);
    }
  });

  it('never has a number that its author did not give, nor a found figure accepted by nobody', () => {
    const { figures } = readStoredContent('report', {
      figures: [{ indicator: 'remaining_in_camps' }, { value: null }],
    });
    expect(figures).toMatchObject([
      { valueKind: 'number', value: '' },
      { valueKind: 'not_known', value: '' },
    ]);
    const kept = readStoredForm({ form: { figures: [{ value: '5', found: { isAccepted: 'yes' } }] } });
    expect(kept?.figures).toMatchObject([{ value: '5', found: { isAccepted: false, confidence: 'check' } }]);
  });

  it('has the own time of its figures where an older form had put it', () => {
    const period = { periodStart: null, periodEnd: '2026-01-12T18:00+07:00' };
    const older = readStoredForm({ form: { figures: [{ value: '5', kept: { line: 2, period } }] } });
    expect(older?.figures).toMatchObject([{ own: { startDay: '', endDay: '12/1/2026', endHour: '18:00' } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { readStoredContent } from '@/client/draft/stored/read-stored-content';
import { CorrectUpdate } from '@/domain/entries/correct-update';
import { toContent } from '@/domain/entries/decide-publish';
import { PublishUpdate } from '@/domain/entries/publish-update';
import type { ReportContent, UpdateContent } from '@/domain/updates';
import { readForm } from './read-form';
import { toForm } from './to-form';
import { emptyForm } from './update-form';

const NOW = Date.parse('2026-01-14T06:40+07:00');
const COMMON = { reference: 'MOI-1', source: 'MOI', text: { km: 'ក', en: null } } as const;
const FIGURE = {
  breakdown: null,
  place: 'KH',
  site: null,
  qualifier: 'exact',
  nil: false,
  provisional: false,
} as const;

function content(input: unknown): UpdateContent {
  return toContent(PublishUpdate.parse(input));
}

const REPORT = content({
  kind: 'report',
  ...COMMON,
  periodStart: '2026-01-13T06:00+07:00',
  periodEnd: '2026-01-14',
  figures: [
    { ...FIGURE, indicator: 'remaining_in_camps', value: 150146 },
    {
      ...FIGURE,
      indicator: 'displaced_total',
      value: null,
      place: 'KH22',
      periodStart: null,
      periodEnd: '2026-01-10',
      note: 'late',
    },
    { ...FIGURE, indicator: 'damage_in_period', value: 0, nil: true },
    { ...FIGURE, indicator: 'service_reopened', value: null, amount: 'all_others', place: 'KH22' },
  ],
}) as ReportContent;

/** A correction without a change sends what is released. */
describe('toForm', () => {
  it('keeps lines, own periods, nil and not known of a report', () => {
    const { content: update } = readForm(toForm(REPORT), NOW);
    const body = { revision: 1, reason: { class: 'correction', words: { km: 'ខ', en: null } }, update };
    const read = CorrectUpdate.parse(body).update;
    if (read.kind !== 'report') throw new Error('not a report');
    expect(read.figures.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
    const figures = read.figures.map(({ line: _, ...figure }) => figure);
    expect(toContent({ ...read, figures })).toEqual(REPORT);
  });

  it.each([
    {
      ...{ kind: 'event', ...COMMON, eventKind: 'visit', when: '2026-01-13T18:00+07:00', places: ['KH22', 'KH01'] },
      ...{ placeText: 'x', via: { outlet: 'AKP', url: null, publishedOn: '2026-01-14' } },
    },
    { kind: 'notice', ...COMMON, priority: 'high', until: '2026-01-15T11:00:00.000Z', audience: 'staff' },
  ])('gives $kind back as it was', (input) => {
    const released = content(input);
    expect(content(readForm(toForm(released), NOW).content)).toEqual(released);
  });
});

describe('readStoredContent', () => {
  it('shows a draft that a program wrote, as far as it goes', () => {
    const { figures, textEn } = readStoredContent('report', {
      text: { km: null, en: 'Early' },
      periodEnd: '2026-01-14',
      figures: [{ indicator: 'remaining_in_camps', value: 5 }],
    });
    expect(textEn).toBe('Early');
    expect(figures).toMatchObject([{ indicator: 'remaining_in_camps', value: '5', own: null, kept: { line: null } }]);
  });

  it.each(['report', 'event', 'notice'] as const)('takes an empty %s for an empty form', (kind) =>
    expect(readStoredContent(kind, {})).toEqual({
      ...emptyForm(kind),
      source: '',
      ...(kind === 'report' && { figures: [] }),
    }),
  );
});

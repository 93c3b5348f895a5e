import { describe, expect, it } from 'vitest';
import { PublishUpdate } from '@/domain/entries/publish-update';
import { readForm, readReason, toFormFault } from './read-form';
import type { DraftContent } from './update-form';
import { EMPTY_FORM, emptyRow, type FigureRow, type UpdateForm } from './update-form';

const NOW = Date.parse('2026-01-14T06:40+07:00');

function row(fields: Partial<FigureRow> = {}): FigureRow {
  return { ...emptyRow(), indicator: 'remaining_in_camps', value: '150,146', ...fields };
}

function form(fields: Partial<UpdateForm> = {}): UpdateForm {
  return { ...EMPTY_FORM, source: 'MOI', endDay: '14/1/2026', endHour: '6', figures: [row()], ...fields };
}

function read(fields: Partial<UpdateForm> = {}): DraftContent {
  const { content, faults: found } = readForm(form(fields), NOW);
  expect(found).toEqual([]);
  return content;
}

function faults(fields: Partial<UpdateForm>): string[] {
  return readForm(form(fields), NOW).faults.map(({ path, code }) => `${path} ${code}`);
}

describe('readForm', () => {
  it('makes what the API takes, in the words of the API', () => {
    const report = read({ startDay: '13/1/2026', startHour: '06:00', textKm: ' ជនភៀសសឹក ' });
    expect(report).toEqual({
      kind: 'report',
      reference: null,
      source: 'MOI',
      text: { km: 'ជនភៀសសឹក', en: null },
      periodStart: '2026-01-13T06:00+07:00',
      periodEnd: '2026-01-14T06:00+07:00',
      figures: [
        {
          indicator: 'remaining_in_camps',
          breakdown: null,
          place: 'KH',
          site: null,
          value: 150146,
          qualifier: 'exact',
          nil: false,
          provisional: false,
          note: null,
        },
      ],
    });
    expect(PublishUpdate.safeParse(report).success).toBe(true);
  });

  it('never adds an hour', () => {
    expect(read({ endHour: '' }).periodEnd).toBe('2026-01-14');
  });

  it('lets a figure name its own place, and takes the place of the report otherwise', () => {
    const content = read({ place: 'KH22', figures: [row(), row({ place: 'KH01' })] });
    expect(content.figures).toMatchObject([{ place: 'KH22' }, { place: 'KH01' }]);
  });

  it('sends words instead of a number, keeps what was typed beside them, and asks for words that were not chosen', () => {
    const words = row({ valueKind: 'words', amount: 'thousands', value: '12', qualifier: 'about' });
    const { figures } = read({ figures: [words, row()] });
    expect(figures).toMatchObject([{ value: null, amount: 'thousands', qualifier: 'exact' }, { value: 150146 }]);
    expect(PublishUpdate.safeParse(read({ figures: [words] })).success).toBe(true);
    expect(faults({ figures: [row({ valueKind: 'words' })] })).toEqual(['figures.0.amount amount.missing']);
  });

  it('sends "not known" as null and a nil report as an exact 0, whatever was typed before', () => {
    const notKnown = row({ valueKind: 'not_known', value: '12', qualifier: 'about' });
    const nil = row({ indicator: 'damage_in_period', valueKind: 'nil', value: '', qualifier: 'about' });
    expect(read({ figures: [notKnown, nil] }).figures).toMatchObject([
      { value: null, qualifier: 'exact', nil: false },
      { value: 0, qualifier: 'exact', nil: true },
    ]);
    expect(PublishUpdate.safeParse(read({ figures: [notKnown, nil] })).success).toBe(true);
  });

  it.each([
    ['', 'value.missing'],
    ['abc', 'value.unreadable'],
    ['1.5', 'value.not_integer'],
    ['-3', 'value.negative'],
    ['1.000.000.000', 'value.too_large'],
  ])('refuses the value "%s" with %s, never as 0', (value, code) => {
    expect(faults({ figures: [row(), row({ value })] })).toEqual([`figures.1.value ${code}`]);
  });

  it('keeps a printed 0 apart from an empty field', () => {
    expect(read({ figures: [row({ value: '០' })] }).figures).toMatchObject([{ value: 0 }]);
  });

  it.each<[string, Partial<UpdateForm>, string[]]>([
    ['an end before the start', { startDay: '15/1/2026' }, ['endDay period.end_before_start']],
    ['an end in the future', { endHour: '07:00' }, ['endDay period.in_future']],
    ['a day that is none', { endDay: '30/2/2026' }, ['endDay day.unreadable']],
    ['an hour that is none', { endHour: '25' }, ['endHour hour.unreadable']],
    ['an hour without its day', { startHour: '6' }, ['startDay hour.without_day']],
    ['no end, unless that is said', { endDay: '', endHour: '' }, ['endDay period.end_missing']],
    ['no source', { source: '' }, ['source source.missing']],
    ['nothing to publish', { figures: [] }, ['textKm update.empty']],
  ])('refuses %s', (_, fields, expected) => expect(faults(fields)).toEqual(expected));

  it('takes a report without a date when that is said', () => {
    expect(read({ undated: true })).toMatchObject({ periodStart: null, periodEnd: null });
  });

  it('names all faults at once, in the order of the page', () => {
    const empty = { ...EMPTY_FORM };
    expect(readForm(empty, NOW).faults.map(({ path }) => path)).toEqual([
      'source',
      'endDay',
      'figures.0.indicator',
      'figures.0.value',
    ]);
  });
});

describe('what cannot be read', () => {
  it('is left out, so that the rest is never taken for the whole', () => {
    const { content } = readForm(form({ endDay: '30/2/2026', figures: [row(), row({ value: 'abc' })] }), NOW);
    expect(content).not.toHaveProperty('periodEnd');
    expect(content.figures).toMatchObject([{ value: 150146 }, { indicator: 'remaining_in_camps' }]);
    expect(PublishUpdate.safeParse(content).success).toBe(false);
  });
});

describe('an event', () => {
  const event = { kind: 'event', eventKind: 'visit', whenDay: '14/1/2026', textKm: 'ទស្សនកិច្ច' } as const;

  it('makes what the API takes', () => {
    const content = read({ ...event, places: [{ place: 'KH22' }, { place: '' }], url: 'https://example.org/a' });
    expect(content).toMatchObject({ when: '2026-01-14', places: ['KH22'], via: { url: 'https://example.org/a' } });
    expect(PublishUpdate.safeParse(content).success).toBe(true);
  });

  it.each<[Partial<UpdateForm>, string]>([
    [{ whenDay: '' }, 'whenDay when.missing'],
    [{ whenDay: '15/1/2026' }, 'whenDay period.in_future'],
    [{ eventKind: '' }, 'eventKind event_kind.missing'],
    [{ textKm: '' }, 'textKm text.missing'],
    [{ publishedDay: 'yesterday' }, 'publishedDay day.unreadable'],
  ])('refuses %j', (fields, fault) => expect(faults({ ...event, ...fields })).toEqual([fault]));
});

describe('a notice', () => {
  const notice = { kind: 'notice', untilDay: '14/1/2026', untilHour: '18', textEn: 'Road closed' } as const;

  it('makes what the API takes; its end is a moment in Phnom Penh', () => {
    const content = read({ ...notice, priority: 'high', audience: 'staff' });
    expect(content).toMatchObject({ until: '2026-01-14T11:00:00.000Z', priority: 'high', audience: 'staff' });
    expect(PublishUpdate.safeParse(content).success).toBe(true);
  });

  it.each<[Partial<UpdateForm>, string]>([
    [{ untilHour: '' }, 'untilHour until.invalid'],
    [{ untilDay: '', untilHour: '' }, 'untilDay until.invalid'],
    [{ untilHour: '6' }, 'untilDay until.past'],
  ])('refuses %j', (fields, fault) => expect(faults({ ...notice, ...fields })).toEqual([fault]));
});

describe('readReason', () => {
  it('needs a class and words in one language', () => {
    expect(readReason(EMPTY_FORM).faults.map(({ path }) => path)).toEqual(['reasonClass', 'reasonKm']);
    const given = { ...EMPTY_FORM, reasonClass: 'correction', reasonEn: 'Counted twice' } as const;
    expect(readReason(given)).toEqual({
      content: { class: 'correction', words: { km: null, en: 'Counted twice' } },
      faults: [],
    });
  });
});

describe('toFormFault', () => {
  it.each([
    ['periodEnd', 'endDay'],
    ['periodStart', 'startDay'],
    ['text', 'textKm'],
    ['text.en', 'textEn'],
    ['figures.3.nil', 'figures.3.value'],
    ['figures.3.place', 'figures.3.place'],
    ['update.until', 'untilDay'],
    ['places.1', 'places.1.place'],
    ['reason.words', 'reasonKm'],
  ])('finds the field for the server’s %s', (path, field) => {
    expect(toFormFault({ path, code: 'field.invalid' }).path).toBe(field);
  });
});

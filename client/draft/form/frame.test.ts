import { describe, expect, it } from 'vitest';
import { readReport } from '@/domain/reader/read-report';
import { acceptedFrame, frameStatus, renewedFrame } from './frame';
import { readForm } from './read-form';
import { emptyForm, type UpdateForm } from './update-form';

const NOW = Date.parse('2026-01-20T08:00+07:00');
const TITLE = 'The situation following the Ceasefire, from 6:00 am 13 January to 6:00 am 14 January 2026\n';
const TEXT = `Ministry of Interior\n${TITLE}There are 150,146 displaced persons remaining in displacement camps.\n`;
const OTHER = TEXT.replace('13 January to 6:00 am 14', '14 January to 6:00 am 15');
const PERIOD = { startDay: '13/1/2026', startHour: '06:00', endDay: '14/1/2026', endHour: '06:00' };

function read(form: UpdateForm, text: string): UpdateForm {
  const reading = readReport(text, { publishedOn: '2026-01-20' });
  return { ...form, ...renewedFrame(form, reading, text), pasted: text };
}

function accept(form: UpdateForm): UpdateForm {
  const withSource = { ...form, ...acceptedFrame(form, 'source') };
  return { ...withSource, ...acceptedFrame(withSource, 'period') };
}

const faultsOf = (form: UpdateForm) =>
  readForm({ ...form, figures: [], textEn: 'x' }, NOW).faults.map(({ code }) => code);
const statusOf = (form: UpdateForm) => [frameStatus(form, 'source'), frameStatus(form, 'period')];

describe('the frame of a report', () => {
  it('proposes source and period with their words, and nothing is handed in before a person agrees', () => {
    const form = read(emptyForm('report'), TEXT);
    expect(form).toMatchObject({ source: 'MOI', ...PERIOD });
    expect(form.frame.source).toMatchObject({ said: 'MOI', words: 'Ministry of Interior' });
    expect(form.frame.period?.words).toContain('13 January');
    expect(statusOf(form)).toEqual(['proposed', 'proposed']);
    expect(faultsOf(form)).toEqual(['source.unaccepted', 'period.unaccepted']);
    expect([statusOf(accept(form)), faultsOf(accept(form))]).toEqual([['accepted', 'accepted'], []]);
  });

  it('proposes anew what another text says otherwise', () => {
    const form = read(accept(read(emptyForm('report'), TEXT)), OTHER);
    expect(form).toMatchObject({ source: 'MOI', endDay: '15/1/2026' });
    expect(statusOf(form)).toEqual(['accepted', 'proposed']);
  });

  it('keeps what was typed by hand, and what the text says beside it', () => {
    const typed: UpdateForm = { ...emptyForm('report'), source: 'NCDM', endDay: '12/1/2026' };
    const form = read(typed, TEXT);
    expect(form).toMatchObject({ source: 'NCDM', startDay: '', endDay: '12/1/2026' });
    expect(statusOf(form)).toEqual(['typed', 'typed']);
    expect(form.frame.source?.said).toBe('MOI');
    expect(faultsOf(form)).toEqual([]);
    expect(statusOf(read(form, OTHER))).toEqual(['typed', 'typed']);
    expect(accept(form)).toMatchObject({ source: 'MOI', ...PERIOD });
  });

  it('knows as typed what a person changes after it was proposed', () => {
    const form = { ...accept(read(emptyForm('report'), TEXT)), endDay: '13/1/2026' };
    expect(statusOf(form)).toEqual(['accepted', 'typed']);
    expect(read(form, OTHER)).toMatchObject({ endDay: '13/1/2026' });
  });

  it('takes as agreed what was typed just as the text has it', () => {
    const form = read({ ...emptyForm('report'), source: 'MOI' }, TEXT);
    expect(statusOf(form)).toEqual(['accepted', 'proposed']);
  });

  it('lets go a proposal that the text no longer makes, and keeps what was agreed to', () => {
    const proposed = read(emptyForm('report'), TEXT);
    const without = 'There are 150,146 displaced persons remaining in displacement camps.';
    expect(read(proposed, without)).toMatchObject({ source: '', endDay: '' });
    expect(read(accept(proposed), without)).toMatchObject({ source: 'MOI', ...PERIOD });
  });

  it('does not propose that nobody speaks', () => {
    expect(read(emptyForm('report'), 'Some 20 schools were closed in Pursat.')).toMatchObject({ source: '' });
  });

  it('sends the day of the page with what was read from it, once somebody stands behind it', () => {
    const found = { key: 'a', said: '', spans: [], because: [], confidence: 'check' as const, isAccepted: true };
    const [row] = emptyForm('report').figures;
    if (row === undefined) throw new Error('no row');
    const figures = [{ ...row, indicator: 'remaining_in_camps' as const, value: '5', found } satisfies typeof row, row];
    const form = { ...emptyForm('report'), figures, pageDay: '15/1/2026' };
    const viaOf = (typed: UpdateForm) =>
      (readForm(typed, NOW).content.figures as { via?: object }[]).map(({ via }) => via);
    expect(viaOf(form)).toEqual([{ outlet: null, url: null, publishedOn: '2026-01-15' }, undefined]);
    const page = { said: '2026-01-15', words: '15 January 2026', isAccepted: false };
    expect(viaOf({ ...form, frame: { ...form.frame, page } })).toEqual([undefined, undefined]);
  });
});

describe('a figure of its own time', () => {
  const [row] = emptyForm('report').figures;
  const own = { startDay: '', startHour: '', endDay: '12/1/2026', endHour: '' };
  const sent = (typed: object) => {
    const figures = [{ ...row, indicator: 'remaining_in_camps', value: '5', ...typed }] as UpdateForm['figures'];
    return readForm({ ...emptyForm('report'), source: 'MOI', ...PERIOD, figures }, NOW);
  };

  it('sends its own day and body', () => {
    const { content, faults } = sent({ own, source: 'NCDM' });
    expect(faults).toEqual([]);
    expect(content.figures).toMatchObject([{ source: 'NCDM', periodStart: null, periodEnd: '2026-01-12' }]);
  });

  it('refuses a day that cannot be read, at its field, and never takes the report’s for it', () => {
    const { content, faults } = sent({ own: { ...own, endDay: '30/2/2026' } });
    expect(faults).toMatchObject([{ path: 'figures.0.own.endDay', code: 'day.unreadable' }]);
    expect(content.figures).toMatchObject([{ periodEnd: '30/2/2026' }]);
  });

  it('has no date where all is empty', () => {
    const { content } = sent({ own: { ...own, endDay: '' } });
    expect(content.figures).toMatchObject([{ periodStart: null, periodEnd: null }]);
  });
});

it('names a draft by its day though that has not come, and refuses it all the same', () => {
  const { content, faults } = readForm({ ...emptyForm('report'), source: 'MOI', endDay: '1/2/2026' }, NOW);
  expect(content.periodEnd).toBe('2026-02-01');
  expect(faults.map(({ code }) => code)).toContain('period.in_future');
});

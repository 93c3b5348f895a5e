import { describe, expect, it } from 'vitest';
import { MOST_FIGURES } from '@/domain/composer/pasted';
import { emptyForm, emptyRow, type UpdateForm } from './form/update-form';
import { refuseText, takeText } from './take-text';

const TODAY = '2026-01-14';
const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** This many lines, each with a day of its own. */
function reportOf(lines: number): string {
  const days = Array.from({ length: lines }, (_, at) => DAY.format(Date.UTC(2024, 0, 1 + at)));
  return days.map((day, at) => `As of ${day}, ${1_001 + at} people are staying in camps in Pursat.`).join('\n');
}

function typedForm(): UpdateForm {
  const row = { ...emptyRow(), indicator: 'service_closed' as const, place: 'KH22' as const, value: '21' };
  return { ...emptyForm('report'), source: 'MOI', textEn: 'Words of our own.', pasted: 'A remark.', figures: [row] };
}

const refuse = (form: UpdateForm, pasted: string) => refuseText(form, { before: form.pasted, pasted, today: TODAY });

describe('a text of many figures', () => {
  it.each([100, MOST_FIGURES - 1])('with %i is taken beside what was typed', (many) => {
    const form = typedForm();
    const text = reportOf(many);
    expect(refuse(form, text)).toBeNull();
    const { fields } = takeText(form, text, TODAY);
    expect(fields.figures).toHaveLength(many + 1);
    expect(fields.figures?.[0]).toEqual(form.figures[0]);
    expect(fields.source).not.toBe('');
  });

  it.each([MOST_FIGURES, MOST_FIGURES + 50])('with %i beside one that was typed is refused', (many) => {
    const form = typedForm();
    expect(refuse(form, reportOf(many))).toEqual({ code: 'too_many', figures: many + 1 });
    expect(form).toEqual(typedForm());
  });
});

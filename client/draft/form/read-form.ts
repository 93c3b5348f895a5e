import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import type { FieldFault } from '@/domain/outcome';
import { orNull } from '@/domain/text/clean-text';
import { ACTOR_FIELDS } from './read-actors';
import { readEvent } from './read-event';
import { readNotice } from './read-notice';
import { readReport } from './read-report';
import { STATEMENT_FIELDS } from './statement-row';
import type { FormReading, UpdateForm } from './update-form';

const READERS = { report: readReport, event: readEvent, notice: readNotice };

/** Turns what was typed into what is sent, and finds all faults. `now`: server time, ms. */
export function readForm(form: UpdateForm, now: number): FormReading {
  const { kind, source } = form;
  const { content, faults } = READERS[kind](form, now);
  return {
    content: {
      kind,
      reference: orNull(form.reference),
      ...(source !== '' && { source }),
      text: { km: orNull(form.textKm), en: orNull(form.textEn) },
      ...content,
    },
    faults: [...(source === '' ? [{ path: 'source', code: 'source.missing' }] : []), ...faults, ...faultsOfText(form)],
  };
}

/** An event or a notice needs words. A report may have figures only. */
function faultsOfText({ kind, textKm, textEn }: UpdateForm): FieldFault[] {
  const isEmpty = orNull(textKm) === null && orNull(textEn) === null;
  return kind !== 'report' && isEmpty ? [{ path: 'textKm', code: 'text.missing' }] : [];
}

/** Reads a whole form. A correction has the same fields as its update, and a reason. */
export function readDraft(form: UpdateForm, isCorrection: boolean, now: number): FormReading {
  const { content, faults } = readForm(form, now);
  if (!isCorrection) return { content, faults };
  const reason = readReason(form);
  return { content: { ...content, reason: reason.content }, faults: [...reason.faults, ...faults] };
}

/** The reason of a correction: a class of reason, and the words that readers see. */
export function readReason({ reasonClass, reasonKm, reasonEn }: UpdateForm): FormReading {
  const words = { km: orNull(reasonKm), en: orNull(reasonEn) };
  return {
    content: { ...(reasonClass !== '' && { class: reasonClass }), words },
    faults: [
      ...(reasonClass === '' ? [{ path: 'reasonClass', code: 'reason_class.missing' }] : []),
      ...(words.km === null && words.en === null ? [{ path: 'reasonKm', code: 'reason.missing' }] : []),
    ],
  };
}

/** "No new … in the period" is possible only for an indicator that belongs to a period. */
export function mayBeNil(indicator: IndicatorCode | ''): boolean {
  return indicator !== '' && INDICATORS[indicator].kind === 'flow';
}

const FIELD_OF: Record<string, string> = {
  periodStart: 'startDay',
  periodEnd: 'endDay',
  text: 'textKm',
  'text.km': 'textKm',
  'text.en': 'textEn',
  figures: 'textKm',
  checkNote: 'checkKm',
  'checkNote.km': 'checkKm',
  'checkNote.en': 'checkEn',
  when: 'whenDay',
  whenEnd: 'whenEndDay',
  until: 'untilDay',
  'via.outlet': 'outlet',
  'via.url': 'url',
  'via.publishedOn': 'publishedDay',
  'reason.class': 'reasonClass',
  reason: 'reasonKm',
  'reason.words': 'reasonKm',
  'reason.words.km': 'reasonKm',
  'reason.words.en': 'reasonEn',
};

/** The form's field for a path of the sent JSON. */
export function toFormFault(fault: FieldFault): FieldFault {
  const path = fault.path.replace(/^update\./, '');
  const field =
    FIELD_OF[path] ??
    fieldOfRow(path) ??
    path
      .replace(/^(figures\.\d+)\.(nil|line)$/, '$1.value')
      .replace(/^(places\.\d+)$/, '$1.place')
      .replace(/^sites\.\d+$/, 'sites');
  return { ...fault, path: field };
}

function fieldOfRow(path: string): string | null {
  const [, row, list, rest = ''] = /^((actors|statements)\.\d+)\.(.+)$/.exec(path) ?? [];
  if (row === undefined) return null;
  const fields = list === 'actors' ? ACTOR_FIELDS : STATEMENT_FIELDS;
  return `${row}.${fields[rest] ?? rest}`;
}

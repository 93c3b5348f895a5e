import { type PasteFault, refuseFigures, refusePaste } from '@/domain/composer/pasted';
import { readReport } from '@/domain/reader/read-report';
import type { Reading } from '@/domain/reader/reading';
import { knownPageDay, renewedFrame } from './form/frame';
import type { UpdateForm } from './form/update-form';
import { mergeReading } from './proposals';

/**
 * A text that is pasted beside the present text; '' = there is none yet. `today`: the day of the page when nothing else gives
 * it.
 */
export type Paste = { before: string; pasted: string; today: string };

/** What a text changes in the form, and what the reader found in it. */
export type TakenText = { fields: Partial<UpdateForm>; reading: Reading };

/** Why the text is not taken; null = it is taken. The figures that are in the form already count: a report has a limit. */
export function refuseText(form: UpdateForm, { before, pasted, today }: Paste): PasteFault | null {
  const fault = refusePaste(before, pasted);
  if (fault) return fault;
  const { fields } = takeText(form, before === '' ? pasted : `${before}\n\n${pasted}`, today);
  return refuseFigures(fields.figures?.length ?? 0);
}

/** The frame and the figures as the text gives them. What a person typed or accepted stays. */
export function takeText(form: UpdateForm, text: string, today: string): TakenText {
  const reading = readReport(text, { publishedOn: knownPageDay(form) ?? today });
  return { fields: { ...renewedFrame(form, reading, text), pasted: text, ...mergeReading(form, reading) }, reading };
}

'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { acceptedFrame, type FrameStatus, frameStatus, periodOfSaid } from '@/client/draft/form/frame';
import { readDay } from '@/client/draft/form/read-moment';
import { readPeriod } from '@/client/draft/form/read-period';
import type { FramePart as Part } from '@/client/draft/form/report-frame';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { focusNextOpen } from '@/components/form/composer/focus-next';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { SOURCE_CODES } from '@/domain/sources';
import { formatWhen } from '@/domain/wording/dates';
import { sourceLabel } from '@/domain/wording/labels';
import type { Language, Wording } from '@/domain/wording/language';

export type FramePartState = {
  status: FrameStatus;
  /** What stands in the form, in words; '' = nothing that can be read. */
  value: string;
  /** What the text says; null = nothing. */
  text: { value: string; words: string } | null;
  /** There is a text, so that "typed by hand" says something. */
  hasText: boolean;
  accept(): void;
};

/** One thing that the text says of the report as a whole, and what stands in the form. */
export function useFramePart(part: Part): FramePartState {
  const { getValues, setValue, clearErrors } = useFormContext<UpdateForm>();
  const form = useWatch<UpdateForm>() as UpdateForm;
  const language = useLanguage();
  const wording = useWording();
  const proposal = form.frame[part];
  return {
    status: frameStatus(form, part),
    value: WORDS[part](heldOf(form, part), { language, wording }),
    text: proposal && { value: WORDS[part](proposal.said, { language, wording }), words: proposal.words },
    hasText: form.pasted !== '',
    accept() {
      for (const [name, value] of Object.entries(acceptedFrame(getValues(), part))) {
        setValue(name as keyof UpdateForm, value);
      }
      clearErrors(part === 'source' ? 'source' : 'endDay');
      focusNextOpen();
    },
  };
}

function heldOf(form: UpdateForm, part: Part): string {
  if (part === 'source') return form.source;
  if (part === 'page') return dayOf(form.pageDay);
  const { periodStart, periodEnd } = readPeriod(form, Number.POSITIVE_INFINITY);
  return periodEnd === null ? '' : `${periodStart ?? ''}/${periodEnd}`;
}

function dayOf(typed: string): string {
  const read = readDay(typed);
  return read?.status === 'read' ? read.value : '';
}

type In = { language: Language; wording: Wording };

const WORDS: Record<Part, (said: string, shown: In) => string> = {
  source: (said, { language }) => {
    const code = SOURCE_CODES.find((one) => one === said);
    return code === undefined ? '' : sourceLabel(code, language, 'long');
  },
  period: (said, { wording }) => {
    const moments = said === '' ? [] : periodOfSaid(said).filter((when) => when !== null);
    return moments.map((when) => formatWhen(when, wording)).join(' – ');
  },
  page: (said, { wording }) => (said === '' ? '' : formatWhen(said, wording)),
};

'use client';

import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { readEvent } from '@/client/draft/form/read-event';
import { orNull, type UpdateForm } from '@/client/draft/form/update-form';
import { CountFindings } from '@/components/updates/count-findings';

/** "Six locations" against the places entered, as one types. */
export function EventCounts() {
  const form = useDeferredValue(useWatch<UpdateForm>() as UpdateForm);
  const { places, sites } = readEvent(form, Number.POSITIVE_INFINITY).content as { places: string[]; sites?: string[] };
  const text = { km: orNull(form.textKm), en: orNull(form.textEn) };
  return <CountFindings event={{ text, places, ...(sites && { sites }) }} />;
}

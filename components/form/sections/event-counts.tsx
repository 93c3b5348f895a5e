'use client';

import { useDeferredValue } from 'react';
import { useWatch } from 'react-hook-form';
import { readEvent } from '@/client/draft/form/read-event';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { Chip } from '@/components/ui/chip';
import { KhmerText } from '@/components/ui/khmer-text';
import { useLanguage } from '@/components/ui/shell';
import { useWording } from '@/components/ui/wording';
import { type CheckedEvent, checkEvent } from '@/domain/addup/check-event';
import { orNull } from '@/domain/text/clean-text';
import { findingSentence, resultLabel } from '@/domain/wording/addup/findings';

/** "Six locations" against the places entered, as one types. */
export function EventCounts() {
  const form = useDeferredValue(useWatch<UpdateForm>() as UpdateForm);
  const { places, sites } = readEvent(form, Number.POSITIVE_INFINITY).content as { places: string[]; sites?: string[] };
  const text = { km: orNull(form.textKm), en: orNull(form.textEn) };
  return <CountFindings event={{ text, places, ...(sites && { sites }) }} />;
}

/** Where the text counts other places than are entered with it. Nothing where they agree. */
export function CountFindings({ event }: { event: CheckedEvent }) {
  const language = useLanguage();
  const wording = useWording();
  const wrong = checkEvent(event).filter(({ result }) => result === 'conflict');
  return (
    <div role="status" className="grid gap-2">
      {wrong.map((finding) => (
        <p key={finding.list?.quote} className="flex flex-wrap items-center gap-2">
          <Chip tone="warn" shape="warning">
            {resultLabel('conflict', language)}
          </Chip>
          <KhmerText text={findingSentence(finding, wording)} />
        </p>
      ))}
    </div>
  );
}

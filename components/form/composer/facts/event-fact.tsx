'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { newKey } from '@/client/api';
import { eventKey, toEventForm } from '@/client/draft/form/taken-facts';
import type { UpdateForm } from '@/client/draft/form/update-form';
import { startEvent } from '@/client/draft/start-event';
import { Button } from '@/components/ui/button';
import { useRefusalWords } from '@/components/ui/forms/refusal-words';
import { useLanguage } from '@/components/ui/shell';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { useWording } from '@/components/ui/wording';
import type { ProposedActor, ProposedEvent, ProposedVia } from '@/domain/reader/facts/text-facts';
import { formatWhen } from '@/domain/wording/dates';
import { eventKindLabel, placeWithKind } from '@/domain/wording/labels';
import { FactItem } from './fact-item';

type Props = { event: ProposedEvent; via: ProposedVia | null; now: () => number };

/** Who did what: it becomes a draft of its own, since an event is released by itself. */
export function EventFact({ event, via, now }: Props) {
  const t = useTranslations('Composer.facts');
  const language = useLanguage();
  const { start, id, refusal } = useStart({ event, via, now });
  const kind = eventKindLabel(event.eventKind, language);
  const name = event.actors.map((actor) => actor.name || actor.office).join(', ');
  return (
    <FactItem id={eventKey(event)} isOpen={id === null} kind={kind} value={useSaid(event)} words={event.words}>
      {id === null ? (
        <Button data-take onClick={start}>
          {t('draft')} <VisuallyHidden>{`${kind}: ${name}`}</VisuallyHidden>
        </Button>
      ) : (
        <Link href={`/desk/items/${id}`}>
          {t('opened')} <VisuallyHidden>{`${kind}: ${name}`}</VisuallyHidden>
        </Link>
      )}
      <span role="status" className="text-warn">
        {refusal}
      </span>
    </FactItem>
  );
}

/** Who, when and where, and what was said. */
function useSaid({ actors, when, whenEnd, places, sites }: ProposedEvent): string {
  const t = useTranslations('Composer.facts');
  const language = useLanguage();
  const wording = useWording();
  const toWords = ({ name, office, quote }: ProposedActor) =>
    [name || t('noName'), office, quote && t('quote', { words: quote })].filter((part) => part !== '').join(', ');
  const days = [when, whenEnd].flatMap((day) => (day === null ? [] : formatWhen(day, wording)));
  const where = [...sites, ...places.map((place) => placeWithKind(place, language))];
  return [...actors.map(toWords), days.join(' – '), where.join(', ')].filter((part) => part !== '').join(' · ');
}

/** The draft that was made of it, also before a reload. A second press after a lost answer makes no second draft. */
function useStart({ event, via, now }: Props) {
  const { getValues, setValue } = useFormContext<UpdateForm>();
  const opened = useWatch<UpdateForm, 'opened'>({ name: 'opened' });
  const say = useRefusalWords();
  const key = useRef<string | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const start = async () => {
    key.current ??= newKey();
    const form = toEventForm(getValues(), event, via);
    const answer = await startEvent(form, { key: key.current, now: now() });
    if (!answer.ok) return setCode(answer.status === 'unknown' ? 'write.unknown' : answer.code);
    setCode(null);
    setValue('opened', [...getValues('opened'), { key: eventKey(event), id: answer.value.item.id }]);
  };
  const id = opened.find((each) => each.key === eventKey(event))?.id ?? null;
  return { id, start: () => void start(), refusal: code === null ? null : say({ code }) };
}

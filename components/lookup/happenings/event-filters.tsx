'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { usePast } from '@/components/ui/past';
import { useLanguage } from '@/components/ui/shell';
import { EVENT_FACETS, type EventChoices, type EventFacet, type EventFilter } from '@/domain/events';
import { addressAt } from '@/domain/past/past';
import type { SourceCode } from '@/domain/sources';
import type { EventKind } from '@/domain/updates';
import { eventKindLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import type { Language } from '@/domain/wording/language';

/** How a value of each facet reads; the codes are those of events, so they are what they say. */
const WORDS: Record<EventFacet, (value: string, language: Language) => string> = {
  kind: (kind, language) => eventKindLabel(kind as EventKind, language),
  place: placeWithKind,
  actor: (actor) => actor,
  source: (source, language) => sourceLabel(source as SourceCode, language),
  outlet: (outlet) => outlet,
};

/** One choice a facet, of the values that there are. The filter is the address, so that it can be sent. */
export function EventFilters({ choices, filter }: { choices: EventChoices; filter: EventFilter }) {
  const t = useTranslations('Lookup.events');
  const language = useLanguage();
  const router = useRouter();
  const past = usePast();
  const choose = (facet: EventFacet, value: string) => {
    const wanted = Object.entries({ ...filter, [facet]: value }).flatMap(([name, each]) =>
      each ? [[name, each]] : [],
    );
    router.push(addressAt(`/events?${new URLSearchParams(wanted)}`, past));
  };
  return (
    <search className="update-filters">
      {EVENT_FACETS.map((facet) => (
        <label key={facet}>
          {t(`facets.${facet}`)}
          <select value={filter[facet] ?? ''} onChange={(event) => choose(facet, event.target.value)}>
            <option value="">{t('any')}</option>
            {choices[facet].some(({ value }) => value === filter[facet]) || !filter[facet] ? null : (
              <option value={filter[facet]}>{WORDS[facet](filter[facet], language)}</option>
            )}
            {choices[facet].map(({ value, count }) => (
              <option key={value} value={value}>
                {WORDS[facet](value, language)} ({count})
              </option>
            ))}
          </select>
        </label>
      ))}
    </search>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useLanguage } from '@/components/ui/shell';
import type { Via } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { Bilingual, EventKind } from '@/domain/updates';
import type { When } from '@/domain/when';
import { formatInstant, formatWhen } from '@/domain/wording/dates';
import { breakdownLabel, eventKindLabel, indicatorLabel, placeWithKind, sourceLabel } from '@/domain/wording/labels';
import { formatList, type Language, type Wording } from '@/domain/wording/language';

type Say = (value: never, language: Language) => string;

/** The words for each field of an update or a figure. Fields with plain text are not in this list. */
const SAID: Record<string, Say> = {
  source: (code: SourceCode, language) => sourceLabel(code, language, 'long'),
  indicator: (code: IndicatorCode, language) => indicatorLabel(code, language),
  breakdown: (code: BreakdownCode, language) => breakdownLabel(code, language),
  place: (code: PlaceCode, language) => placeWithKind(code, language),
  places: (codes: PlaceCode[], language) =>
    formatList(
      codes.map((code) => placeWithKind(code, language)),
      language,
    ),
  eventKind: (code: EventKind, language) => eventKindLabel(code, language),
  checkNote: (note: Bilingual, language) => note[language] ?? note[language === 'km' ? 'en' : 'km'] ?? '',
  periodStart: (when: When, wording: Wording) => formatWhen(when, wording),
  periodEnd: (when: When, wording: Wording) => formatWhen(when, wording),
  when: (when: When, wording: Wording) => formatWhen(when, wording),
  until: (instant: string, wording: Wording) => formatInstant(Date.parse(instant), wording),
  via: ({ outlet, url, publishedOn }: Via) => [outlet, url, publishedOn].filter(Boolean).join(' · '),
};

const CODED = ['priority', 'audience', 'late'];

function isNothing(held: unknown): boolean {
  return held === null || held === undefined || held === '';
}

/** Name and value of any field that two revisions can differ in, in the reader's language. */
export function useFieldWords() {
  const t = useTranslations('Workflow.difference');
  const language = useLanguage();
  // A newer release may have stored fields and codes that this page does not know. They are shown as they are.
  const say = (key: string, instead: string) => (t.has(key as never) ? t(key as never) : instead);
  const name = (field: string) => say(`field.${field}`, field);
  const value = (field: string, held: unknown): string => {
    if (isNothing(held)) return '–';
    return CODED.includes(field) || typeof held === 'boolean' ? say(`code.${held}`, String(held)) : told(field, held);
  };
  const told = (field: string, held: unknown) => SAID[field]?.(held as never, language) || String(held);
  return { name, value };
}

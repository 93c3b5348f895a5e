import type { Figure } from '@/domain/figures';
import type { Bilingual, SituationUpdate } from '@/domain/updates';
import { formatInstant } from '@/domain/wording/dates';
import { eventKindLabel, lineLabel, placeWithKind } from '@/domain/wording/labels';
import { formatList, type Language, languageOf, type Wording } from '@/domain/wording/language';
import { qualifiedCount } from '@/domain/wording/qualifiers';
import { incidentSentence, untilSentence } from '@/domain/wording/sentences';
import { formatHappened, formatWindow } from '@/domain/wording/spans';
import { unitWordsOf } from '@/domain/wording/units';

/** The time of an update in one line: its period, when it happened, or until when a notice holds. */
export function timeOf(update: SituationUpdate, wording: Wording): string {
  if (update.kind === 'event') return formatHappened(update, wording);
  if (update.kind === 'notice') return untilSentence(update.until, wording);
  return formatWindow(update.periodStart, update.periodEnd, wording);
}

export function recordedAt(update: SituationUpdate, wording: Wording): string {
  return formatInstant(Date.parse(update.recordedAt), wording);
}

/** The kind of an event; null for a report, because the page has that word. */
export function eventKindOf(update: SituationUpdate, language: Language): string | null {
  return update.kind === 'event' ? eventKindLabel(update.eventKind, language) : null;
}

export function placesOf(update: Extract<SituationUpdate, { kind: 'event' }>, language: Language): string {
  return formatList(
    update.places.map((place) => placeWithKind(place, language)),
    language,
  );
}

/** "Remaining: 150,146 people" in two pieces. */
export function figureWords(figure: Figure, wording: Wording): { label: string; count: string } {
  const language = languageOf(wording);
  const { indicator, breakdown } = figure;
  return {
    label: lineLabel(figure, language),
    count: qualifiedCount(figure, wording, unitWordsOf(indicator, breakdown)).text,
  };
}

/** The text in each language. An incident is always "{source} reports …", so that nobody takes it for our statement. */
export function saidIn(update: SituationUpdate): Bilingual {
  if (update.kind !== 'event' || update.eventKind !== 'incident') return update.text;
  const { source, text } = update;
  const said = (title: string | null, language: Language) =>
    title === null ? null : incidentSentence({ source, outlet: update.via.outlet, title }, language);
  return { km: said(text.km, 'km'), en: said(text.en, 'en') };
}

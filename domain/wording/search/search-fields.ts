import type { Figure } from '@/domain/figures';
import { placeOf } from '@/domain/places';
import type { EventActor, EventContent, ReportStatement, SituationUpdate } from '@/domain/updates';
import { amountLabel } from '@/domain/wording/amounts';
import { formatShortDay } from '@/domain/wording/dates';
import { eventKindLabel, lineLabel, placeLabel, sourceLabel, topicLabel } from '@/domain/wording/labels';
import { LANGUAGES, type Language } from '@/domain/wording/language';

/** A searched text, with a space at either end, and how much a match in it counts. */
export type Field = { text: string; weight: number; line?: number };

const WEIGHTS = {
  number: 20,
  reference: 10,
  title: 6,
  place: 4,
  actor: 4,
  indicator: 3,
  value: 5,
  source: 2,
  day: 8,
  note: 1,
};

export function commonFields({ number, reference, text, source }: SituationUpdate): Field[] {
  const { km, en } = text;
  const names = inBoth((language) => `${sourceLabel(source, language)} ${sourceLabel(source, language, 'long')}`);
  return [
    { text: `#${number} ${number}`, weight: WEIGHTS.number },
    { text: reference ?? '', weight: WEIGHTS.reference },
    { text: `${km ?? ''} ${en ?? ''}`, weight: WEIGHTS.title },
    { text: `${source} ${names}`, weight: WEIGHTS.source },
  ];
}

export function ownFields(update: SituationUpdate): Field[] {
  if (update.kind === 'event') return eventFields(update);
  if (update.kind === 'notice') return [];
  const day = update.periodEnd ? [dayField(update.periodEnd)] : [];
  const { statements = [], via } = update;
  const outlet = { text: via?.outlet ?? '', weight: WEIGHTS.note };
  return [...day, outlet, ...statements.flatMap(statementFields), ...update.figures.flatMap(figureFields)];
}

function statementFields({ topic, place, text, asPrinted }: ReportStatement): Field[] {
  return [
    { text: inBoth((language) => topicLabel(topic, language)), weight: WEIGHTS.indicator },
    { text: namesOf(place), weight: WEIGHTS.place },
    { text: [text.km, text.en, asPrinted].join(' '), weight: WEIGHTS.note },
  ];
}

function eventFields({ eventKind, when, places, placeText, via, sites = [], actors = [] }: EventContent): Field[] {
  return [
    { text: inBoth((language) => eventKindLabel(eventKind, language)), weight: WEIGHTS.indicator },
    { text: [...places.map(namesOf), placeText ?? '', ...sites].join(' '), weight: WEIGHTS.place },
    ...actors.flatMap(actorFields),
    { text: via.outlet ?? '', weight: WEIGHTS.note },
    dayField(when),
  ];
}

function actorFields({ name, office, quote }: EventActor): Field[] {
  const words = [quote?.words.km, quote?.words.en, quote?.via.outlet];
  return [
    { text: [name.km, name.en, office.km, office.en].join(' '), weight: WEIGHTS.actor },
    { text: words.join(' '), weight: WEIGHTS.note },
  ];
}

function figureFields(figure: Figure): Field[] {
  const { line, place, site, via, note } = figure;
  return [
    { text: inBoth((language) => lineLabel(figure, language)), weight: WEIGHTS.indicator, line },
    { text: `${namesOf(place)} ${site ?? ''}`, weight: WEIGHTS.place, line },
    { text: countOf(figure), weight: WEIGHTS.value, line },
    { text: `${via.outlet ?? ''} ${note ?? ''}`, weight: WEIGHTS.note, line },
  ];
}

/** The number in digits, or the words that stand instead. */
function countOf({ value, amount }: Figure): string {
  if (amount !== undefined) return inBoth((language) => amountLabel(amount, language));
  return value === null ? '' : String(value);
}

function dayField(when: string): Field {
  const names = inBoth((language) => formatShortDay(when, { language, digits: 'latin' }));
  return { text: `${when.slice(0, 10)} ${names}`, weight: WEIGHTS.day };
}

/** A place by its code, its names, and every spelling that we know. */
function namesOf(code: string): string {
  const spellings = placeOf(code)?.spellings ?? [];
  return [code, inBoth((language) => placeLabel(code, language)), ...spellings].join(' ');
}

function inBoth(words: (language: Language) => string): string {
  return LANGUAGES.map(words).join(' ');
}

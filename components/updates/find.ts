import type { Figure } from '@/domain/figures';
import type { SituationUpdate } from '@/domain/updates';
import { foldKhmer } from '@/domain/wording/fold';
import { eventKindLabel, lineLabel, placeLabel, sourceLabel } from '@/domain/wording/labels';
import { LANGUAGES } from '@/domain/wording/language';
import { formatCount } from '@/domain/wording/numbers';

/** Newest number first, each once; of two versions of one update the later stays. */
export function mergeUpdates(known: readonly SituationUpdate[], more: readonly SituationUpdate[]): SituationUpdate[] {
  const byNumber = new Map(known.map((update) => [update.number, update]));
  for (const update of more) {
    const before = byNumber.get(update.number);
    if (before === undefined || before.revision <= update.revision) byNumber.set(update.number, update);
  }
  return [...byNumber.values()].sort((a, b) => b.number - a.number);
}

/** True when every word that was typed is somewhere in the update, in either language and either digit set. */
export function isFound(update: SituationUpdate, typed: string): boolean {
  const text = searchText(update);
  return foldKhmer(typed)
    .split(' ')
    .every((word) => text.includes(word));
}

// An update never changes under its number and revision, so its text is made once.
const TEXTS = new WeakMap<SituationUpdate, string>();

function searchText(update: SituationUpdate): string {
  const known = TEXTS.get(update);
  if (known !== undefined) return known;
  const text = foldKhmer(wordsOf(update).join(' '));
  TEXTS.set(update, text);
  return text;
}

function wordsOf(update: SituationUpdate): string[] {
  const { number, reference, source, text } = update;
  const said = LANGUAGES.flatMap((language) => [sourceLabel(source, language), sourceLabel(source, language, 'long')]);
  return [`#${number}`, reference ?? '', text.km ?? '', text.en ?? '', source, ...said, ...ownWords(update)];
}

function ownWords(update: SituationUpdate): string[] {
  if (update.kind === 'report') return update.figures.flatMap(wordsOfFigure);
  return update.kind === 'event' ? wordsOfEvent(update) : [];
}

function wordsOfFigure(figure: Figure): string[] {
  const { value, via } = figure;
  const numbers = value === null ? [] : [String(value), formatCount(value, 'en'), formatCount(value, 'km')];
  return [...LANGUAGES.map((language) => lineLabel(figure, language)), ...numbers, via.outlet ?? ''];
}

function wordsOfEvent({ eventKind, places, placeText, via }: Extract<SituationUpdate, { kind: 'event' }>): string[] {
  return [
    ...LANGUAGES.flatMap((language) => [
      eventKindLabel(eventKind, language),
      ...places.map((place) => placeLabel(place, language)),
    ]),
    placeText ?? '',
    via.outlet ?? '',
  ];
}

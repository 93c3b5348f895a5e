import { LANGUAGES, type Language } from '@/domain/wording/language';
import { flag } from './cited-flags';
import type { CitedFigure, Flag } from './flags';
import { type CitationNode, citationKey, citationsOf, isEmptyText, type SpokenTexts } from './spoken-text';
import type { TypedNumber } from './typed-numbers';

/** What one language says: the figures that it quotes, and the numbers that were typed in it. */
type Side = { cited: Map<string, Quote>; typed: Map<number, TypedNumber> };
type Quote = { attrs: CitationNode['attrs']; value: number | null };

/**
 * Each number of one language that the other does not carry. A quoted figure answers to the same figure, or to a typed number of
 * its value; how often a number is said is a matter of style. `language`: the one in which it is missing.
 */
export function parityFlags(
  texts: SpokenTexts,
  typed: Record<Language, TypedNumber[]>,
  cited: ReadonlyMap<string, CitedFigure>,
): Flag[] {
  const empty = LANGUAGES.filter((language) => isEmptyText(texts[language]));
  if (empty.length === LANGUAGES.length) return [];
  if (empty.length > 0) return empty.map((language) => flag('language_missing', 'amber', { language }));
  const sides: Record<Language, Side> = { km: sideOf('km'), en: sideOf('en') };
  return [...missingIn('km', sides.km, sides.en), ...missingIn('en', sides.en, sides.km)];

  function sideOf(language: Language): Side {
    const quotes = citationsOf(texts[language]).map((attrs): [string, Quote] => [
      citationKey(attrs),
      { attrs, value: cited.get(citationKey(attrs))?.pinned?.value ?? null },
    ]);
    const numbers = typed[language].flatMap((number): [number, TypedNumber][] =>
      number.value === null ? [] : [[number.value, number]],
    );
    return { cited: new Map(quotes), typed: new Map(numbers) };
  }
}

function missingIn(language: Language, here: Side, there: Side): Flag[] {
  const quoted = new Set([...here.cited.values()].map(({ value }) => value));
  const cited = [...there.cited].flatMap(([key, { attrs, value }]) => {
    if (here.cited.has(key) || (value !== null && here.typed.has(value))) return [];
    const { dated: _, ...citation } = attrs;
    return [flag('languages_differ', 'red', { language, citation, number: value })];
  });
  const typed = [...there.typed].flatMap(([value, { words, small }]) => {
    if (small || here.typed.has(value) || quoted.has(value)) return [];
    return [flag('languages_differ', 'red', { language, number: value, words })];
  });
  return [...cited, ...typed];
}

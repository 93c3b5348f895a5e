import { type Board, settingsOf } from '@/domain/board/board';
import { LANGUAGES, type Language } from '@/domain/wording/language';
import type { Explanation } from './briefing';
import { type FlagMoment, flag, flagsOfCitation } from './cited-flags';
import { type CitedFigure, FLAG_CODES, FLAG_SEVERITIES, type Flag } from './flags';
import { parityFlags } from './parity';
import { sumFlags } from './quoted-sums';
import { citationKey, nodesOf, type SpokenText, type SpokenTexts } from './spoken-text';
import { type TypedNumber, typedNumbers } from './typed-numbers';

/** All that flags are derived from, besides the text. */
export type FlagContext = FlagMoment & {
  cited: ReadonlyMap<string, CitedFigure>;
  /** The values that the board shows: a typed number that equals one may be linked. */
  known: ReadonlySet<number>;
};

export function flagContext(cited: readonly CitedFigure[], board: Board, now: number): FlagContext {
  return {
    ...{ now, freshness: settingsOf(board).freshness, known: valuesOf(board) },
    cited: new Map(cited.map((figure) => [citationKey(figure.citation), figure])),
  };
}

/** What is current or was last said of each line. */
function valuesOf({ lines }: Board): Set<number> {
  const last = Object.values(lines).map((points) => points.findLast(([, value]) => value !== null)?.[1]);
  return new Set(last.filter((value) => value != null));
}

type SpokenContent = { texts: SpokenTexts; explained: readonly Explanation[] };

/** Everything that is to be looked at in a text, the worst first. Nothing of it is stored: it is derived again each time. */
export function flagsOf({ texts, explained }: SpokenContent, context: FlagContext): Flag[] {
  const accounted = new Set(explained.map(({ number }) => number));
  const typed: Record<Language, TypedNumber[]> = { km: typedNumbers(texts.km), en: typedNumbers(texts.en) };
  const flags = LANGUAGES.flatMap((language) =>
    [
      ...flagsOfNodes(texts[language], context),
      ...sumFlags(texts[language], context.cited),
      ...typed[language].flatMap((number) => flagsOfNumber(number, accounted, context)),
    ].map((each): Flag => ({ ...each, language })),
  );
  return [...flags, ...parityFlags(texts, typed, context.cited)].sort(bySeverity);
}

function flagsOfNodes(text: SpokenText, context: FlagContext): Flag[] {
  return nodesOf(text).flatMap(({ node, at }) => {
    if (node.type !== 'citation') return [];
    const known = context.cited.get(citationKey(node.attrs));
    return flagsOfCitation(node.attrs, known, context).map((each) => ({ ...each, at }));
  });
}

function flagsOfNumber(
  { value, words, small, at }: TypedNumber,
  accounted: ReadonlySet<number>,
  { known }: FlagContext,
): Flag[] {
  if (small || (value !== null && accounted.has(value))) return [];
  const found = { at, number: value, words };
  if (value !== null && known.has(value)) return [flag('unlinked_number', 'amber', found)];
  return [flag('unknown_number', 'red', found)];
}

function bySeverity(a: Flag, b: Flag): number {
  return (
    FLAG_SEVERITIES.indexOf(a.severity) - FLAG_SEVERITIES.indexOf(b.severity) ||
    FLAG_CODES.indexOf(a.code) - FLAG_CODES.indexOf(b.code)
  );
}

export function isBlocked(flags: readonly Flag[]): boolean {
  return flags.some(({ severity }) => severity === 'red');
}

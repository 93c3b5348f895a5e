import { dropSentences, keepDated, quotes, says, takeFigure } from '@/client/briefing/text-acts';
import type { Flag, FlagCode } from '@/domain/briefing/flags';
import type { SpokenText, SpokenTexts } from '@/domain/briefing/spoken-text';
import { LANGUAGES } from '@/domain/wording/language';
import type { FlagGroup } from './group-flags';

/** `explain` needs words of the writer; the others change the texts at once. */
export type TextAct = 'take' | 'keep' | 'drop';
export type FlagAct = TextAct | 'explain';

const ACTS: Partial<Record<FlagCode, readonly FlagAct[]>> = {
  corrected: ['take', 'keep', 'drop'],
  definition_changed: ['take', 'keep', 'drop'],
  newer: ['take', 'keep', 'drop'],
  old: ['keep', 'drop'],
  // What does not stand any more is not said with its day either.
  withdrawn: ['take', 'drop'],
  gone: ['take', 'drop'],
  not_public: ['drop'],
  unknown_number: ['explain', 'drop'],
  unlinked_number: ['explain', 'drop'],
};

/** What a speaker can do about it here. Nothing is taken where nothing stands in its place. */
export function actsOf({ code, now }: Flag): FlagAct[] {
  return (ACTS[code] ?? []).filter((act) => act !== 'take' || now !== null);
}

/** Both texts after the act, wherever the flag stands. */
export function afterAct(texts: SpokenTexts, { first, all }: FlagGroup, act: TextAct): SpokenTexts {
  const { citation, now } = first;
  if (citation === null) return withoutWords(texts, all);
  const change: Record<TextAct, (text: SpokenText) => SpokenText> = {
    take: (text) => (now === null ? text : takeFigure(text, citation, now)),
    keep: (text) => keepDated(text, citation),
    drop: (text) => dropSentences(text, quotes(citation)),
  };
  return { km: change[act](texts.km), en: change[act](texts.en) };
}

function withoutWords(texts: SpokenTexts, flags: readonly Flag[]): SpokenTexts {
  const wordsIn = (language: string) => flags.flatMap((flag) => (flag.language === language ? (flag.words ?? []) : []));
  const [km, en] = LANGUAGES.map((language) =>
    wordsIn(language).reduce((text, words) => dropSentences(text, says(words)), texts[language]),
  );
  return { km: km ?? texts.km, en: en ?? texts.en };
}

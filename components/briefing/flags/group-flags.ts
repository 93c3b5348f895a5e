import type { Flag } from '@/domain/briefing/flags';
import { citationKey } from '@/domain/briefing/spoken-text';
import { LANGUAGES, type Language } from '@/domain/wording/language';

/** One thing to look at, wherever it stands: a figure that was corrected stands in both languages and is settled once. */
export type FlagGroup = { key: string; first: Flag; all: Flag[]; languages: Language[] };

/** In the order of the flags, which have the worst first. */
export function groupFlags(flags: readonly Flag[]): FlagGroup[] {
  const groups = new Map<string, Flag[]>();
  for (const flag of flags) groups.set(keyOf(flag), [...(groups.get(keyOf(flag)) ?? []), flag]);
  return [...groups].flatMap(([key, all]) => {
    const languages = LANGUAGES.filter((language) => all.some((flag) => flag.language === language));
    return all[0] === undefined ? [] : [{ key, first: all[0], all, languages }];
  });
}

/** A typed number is the same in both digit sets. One that could not be read is its words. */
function keyOf({ code, citation, number, words, now, finding, language }: Flag): string {
  const subject = citation ? citationKey(citation) : (number ?? words ?? '');
  const alone = code === 'language_missing' ? language : '';
  return [code, subject, now?.id ?? '', finding?.relation ?? '', alone].join(' ');
}

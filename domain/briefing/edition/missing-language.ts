import { isEmptyText } from '@/domain/briefing/spoken-text';
import { LANGUAGES } from '@/domain/wording/language';
import type { FrozenTexts } from './edition';

/** A title or a text stands in one language only: then every paper of the edition is a draft. */
export function isOneLanguageMissing({ content, speeches }: FrozenTexts): boolean {
  const titles = [content.occasion, ...speeches.map((speech) => speech.content.title)];
  return LANGUAGES.some(
    (language) =>
      titles.some((title) => title[language] === null) ||
      speeches.some((speech) => isEmptyText(speech.content.texts[language])),
  );
}

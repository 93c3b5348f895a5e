import type { Language } from '@/domain/wording/language';
import en from '@/messages/en.json';
import km from '@/messages/km.json';

const MESSAGES: Record<Language, object> = { en, km };

/** Fills the names in brackets: `t('asOf', { when })`. */
export type Translate = (key: string, values?: Record<string, string>) => string;

/** The words that `/wall` says, for a page that is made without React. @throws on a key that messages/ does not have. */
export function getTranslations(namespace: string): (language: Language) => Translate {
  return (language) => (key, values) => {
    const path = `${namespace}.${key}`;
    const text = path.split('.').reduce<unknown>(partOf, MESSAGES[language]);
    if (typeof text !== 'string') throw new Error(`messages/${language}.json has no ${path}`);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => values?.[name] ?? whole);
  };
}

function partOf(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;
}

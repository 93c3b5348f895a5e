/** Khmer is the first language, English the second. No text is translated at run time. */
export type Language = 'km' | 'en';
export const LANGUAGES: readonly Language[] = ['km', 'en'];

export type Digits = 'latin' | 'khmer';

/** A language with its digits. Tables and axes use `latin`, because Khmer digits have different widths. */
export type Style = { language: Language; digits: Digits };

/** The argument of every function here. A language alone has its own digits (Khmer digits in Khmer). */
export type Wording = Language | { language: Language; digits?: Digits | undefined };

export function toStyle(wording: Wording): Style {
  const { language, digits } = typeof wording === 'string' ? { language: wording, digits: undefined } : wording;
  return { language, digits: digits ?? (language === 'km' ? 'khmer' : 'latin') };
}

/** The style of a page: the installation chooses the digits of Khmer pages; English pages have Latin digits. */
export function styleOfPage(language: Language, khmerDigits: Digits): Style {
  return { language, digits: language === 'km' ? khmerDigits : 'latin' };
}

export function languageOf(wording: Wording): Language {
  return typeof wording === 'string' ? wording : wording.language;
}

/** The sign between a name and what is told of it. */
export function colon(wording: Wording): string {
  return languageOf(wording) === 'km' ? '៖' : ':';
}

/** One text in both languages. */
export type Words = Record<Language, string>;

/** The language in which a text is shown: the page's own, or the other one where only that is there. */
export function toldIn(text: Record<Language, string | null>, language: Language): Language {
  const other = language === 'km' ? 'en' : 'km';
  return text[language] === null && text[other] !== null ? other : language;
}

/** "a, b and c" · "ក ខ និងគ": Khmer separates by spaces, not by commas. */
export function formatList(items: readonly string[], language: Language): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const others = items.slice(0, -1);
  return language === 'km' ? `${others.join(' ')} និង${last}` : `${others.join(', ')} and ${last}`;
}

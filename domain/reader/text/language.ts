import type { Language } from '@/domain/wording/language';

/** The language of a text, and whether it is one that is read. */
export type TextLanguage = { language: Language; isRead: boolean };

const KHMER = /[\u1780-\u17d3]/g;
const LATIN = /[a-z]/gi;
/** Thai, Lao, Burmese, kana, Han, Hangul, Arabic, Hebrew, Cyrillic, Greek, the scripts of India. */
const OTHER =
  /[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0600-\u06ff\u0590-\u05ff\u0400-\u04ff\u0370-\u03ff\u0900-\u0dff]/g;

/** Small words that stand in every text of a language. */
const ENGLISH = new Set(
  'the of and in to were was have has had are is been that with for from by as on at their who this which people'.split(
    ' ',
  ),
);
const OTHERS = new Set(
  'de la el los las que del por una se en con le les des du et dans une pour qui sur au aux der die das und von den mit nach sind wurden yang dan di telah orang dari untuk dengan pada seramai masih ke di dalam che di il della nel sono da do os em para uma dos foram ve bir ile olan nguoi cua va trong da cac'.split(
    ' ',
  ),
);
const LEAST_WORDS = 8;
/** Khmer and English pages name each other's words; a third script that fills a page is its own. */
const MOST_OF_OTHERS = 1;

export function languageOf(text: string): TextLanguage {
  const [khmer, latin, other] = [KHMER, LATIN, OTHER].map((script) => text.match(script)?.length ?? 0) as [
    number,
    number,
    number,
  ];
  const language = khmer > latin ? 'km' : 'en';
  if (other > MOST_OF_OTHERS * (khmer + latin)) return { language, isRead: false };
  return { language, isRead: language === 'km' || isEnglish(text) };
}

/** A list or table has no small words and is read; prose in whose small words another language leads is not. */
function isEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/[a-z\u00c0-\u024f]+/g) ?? [];
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const [english, others] = [count(ENGLISH), count(OTHERS)];
  return words.length < LEAST_WORDS || others <= english || others < words.length / 12;
}

/** Characters nobody sees: zero-width space, non-joiner, word joiner, byte-order mark. They break search and copying. */
const INVISIBLE = /[\u200B\u200C\u2060\uFEFF]/g;
/** Control characters but tab and line feed, and halves of surrogate pairs: a database refuses them. */
const UNSTORABLE = /(?![\t\n])\p{Cc}|\p{Cs}/gu;

export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(INVISIBLE, '').replace(UNSTORABLE, '').trim();
}

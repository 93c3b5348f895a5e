/**
 * Whether the Khmer text of a PDF is broken. Programs store the drawn shapes in the file and not the letters, so a reader
 * gets them in the order of drawing and with holes. Nobody types such text, and nobody can trust its numbers and names.
 */
export function isBrokenKhmer(text: string): boolean {
  const letters = text.match(/[\u1780-\u17b3]/gu)?.length ?? 0;
  const marks = text.match(/[\u17b6-\u17d3]/gu)?.length ?? 0;
  if (letters + marks === 0) return false;
  const faults = FAULTS.reduce((sum, fault) => sum + (text.match(fault)?.length ?? 0), 0);
  return faults >= 3 || faults * MOST_LETTERS_A_FAULT > letters + marks;
}

/** One fault on a page may be a typing error. One fault in every line or two comes from the file. */
const MOST_LETTERS_A_FAULT = 60;

const FAULTS = [
  // A shape without a letter: a null character, the sign for "unknown", or a character that only the font knows.
  /[\0\ufffd\ue000-\uf8ff]/gu,
  // A vowel or a sign that has no letter before it.
  /(?:^|[^\u1780-\u17d3\u17dd\u200b-\u200d])[\u17b6-\u17d3]/gmu,
  // The mark of a subscript without its letter.
  /\u17d2(?![\u1780-\u17b3])/gu,
  // Two vowels on one letter.
  /[\u17b6-\u17c5]{2,}/gu,
];

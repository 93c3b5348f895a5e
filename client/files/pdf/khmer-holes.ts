/**
 * Whether the Khmer of a PDF came out of it broken. Programs put the drawn shapes into the file and not the letters, so that
 * a reader gets them in the order of drawing and with holes. Nobody types this, and its numbers and names are not to be trusted.
 */
export function isBrokenKhmer(text: string): boolean {
  const letters = text.match(/[\u1780-\u17b3]/gu)?.length ?? 0;
  const marks = text.match(/[\u17b6-\u17d3]/gu)?.length ?? 0;
  if (letters + marks === 0) return false;
  const faults = FAULTS.reduce((sum, fault) => sum + (text.match(fault)?.length ?? 0), 0);
  return faults >= 3 || faults * MOST_LETTERS_A_FAULT > letters + marks;
}

/** One slip in a page is a slip; one in a line or two is the file. */
const MOST_LETTERS_A_FAULT = 60;

const FAULTS = [
  // A shape without a letter: nothing, a sign for "unknown", or one of the font's own.
  /[\0\ufffd\ue000-\uf8ff]/gu,
  // A vowel or a sign before any letter that it could stand on.
  /(?:^|[^\u1780-\u17d3\u17dd\u200b-\u200d])[\u17b6-\u17d3]/gmu,
  // The foot of a letter without the letter.
  /\u17d2(?![\u1780-\u17b3])/gu,
  // Two vowels on one letter.
  /[\u17b6-\u17c5]{2,}/gu,
];

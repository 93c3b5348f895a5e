/**
 * A speaker's pace in English: 130 words a minute, what speakers are commonly told to keep where others interpret and take notes.
 */
const ENGLISH_WORDS = 130;
/**
 * A speaker's pace in Khmer: 300 written clusters (a base letter with its subscripts, vowels and signs) a minute. AN ASSUMPTION:
 * Khmer has no spaces to count words by; we take 180 syllables a minute, which is the English pace in syllables, and 1.7 written
 * clusters a syllable, because a final consonant is a cluster of its own. Nobody has timed it with a speaker of Khmer yet.
 */
const KHMER_CLUSTERS = 300;
/** One digit, said: "six", ប្រាំមួយ, and half of "thousand" or ពាន់. */
const DIGIT_WORDS = 1.3;
const DIGIT_CLUSTERS = 4;
/** A breath between paragraphs. */
const PAUSE_S = 1;

const WORD = /(?![\u1780-\u17ff\d])[\p{L}\p{M}'’-]+/gu;
const CLUSTER = /[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3]|[\u17b4-\u17d1\u17dd])*/g;
const DIGIT = /[\d\u17e0-\u17e9]/g;

/** How long it takes to say these paragraphs, in whole seconds. Both scripts are counted, so a name in the other one counts, too. */
export function readingSeconds(paragraphs: readonly string[]): number {
  const said = paragraphs.filter((words) => words.trim() !== '');
  const minutes = said.reduce((sum, words) => sum + minutesOf(words), 0);
  return Math.round(minutes * 60 + Math.max(0, said.length - 1) * PAUSE_S);
}

function minutesOf(words: string): number {
  const count = (pattern: RegExp) => words.match(pattern)?.length ?? 0;
  const [latin, clusters, digits] = [count(WORD), count(CLUSTER), count(DIGIT)];
  const inKhmer = clusters > latin;
  const spoken = latin / ENGLISH_WORDS + clusters / KHMER_CLUSTERS;
  return spoken + (inKhmer ? (digits * DIGIT_CLUSTERS) / KHMER_CLUSTERS : (digits * DIGIT_WORDS) / ENGLISH_WORDS);
}

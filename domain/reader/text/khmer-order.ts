/** A letter of the folded text, and where it stood. */
export type Letter = { letter: string; start: number; end: number };

const KHMER_WORD = /[\u1780-\u17d3\u17dd]/;
const COENG = '\u17d2';

/** Puts the marks of each cluster in one order: subscripts (RO last), shifters, vowels, signs. */
export function orderKhmer(letters: Letter[]): Letter[] {
  const ordered: Letter[] = [];
  let at = 0;
  while (at < letters.length) {
    const end = endOfMarks(letters, at);
    if (end === at) {
      ordered.push(letters[at] as Letter);
      at += 1;
    } else if (end === at + 1) {
      // One mark has no order.
      ordered.push(letters[at] as Letter);
      at = end;
    } else {
      ordered.push(...orderMarks(letters.slice(at, end)));
      at = end;
    }
  }
  return ordered;
}

function endOfMarks(letters: Letter[], from: number): number {
  let at = from;
  while (at < letters.length && isKhmerMark(letters[at]?.letter ?? '')) {
    at += letters[at]?.letter === COENG && at + 1 < letters.length ? 2 : 1;
  }
  return at;
}

function isKhmerMark(letter: string): boolean {
  return (letter >= '\u17b6' && letter <= '\u17d3') || letter === '\u17dd';
}

type Mark = { rank: number; letters: Letter[] };

function orderMarks(letters: readonly Letter[]): Letter[] {
  const marks: Mark[] = [];
  let at = 0;
  while (at < letters.length) {
    const mark = markAt(letters, at);
    marks.push(mark);
    at += mark.letters.length;
  }
  return joinVowels(marks.sort((a, b) => a.rank - b.rank).flatMap((mark) => mark.letters));
}

function markAt(letters: readonly Letter[], at: number): Mark {
  const [first, second] = letters.slice(at, at + 2);
  if (first?.letter === COENG && second !== undefined) {
    return { rank: second.letter === 'រ' ? 1 : 0, letters: [first, foldSubscript(second)] };
  }
  return first === undefined ? { rank: 0, letters: [] } : { rank: rankOf(first.letter), letters: [first] };
}

/** Subscript DA and TA are drawn alike, and official pages use both. */
function foldSubscript(second: Letter): Letter {
  return second.letter === 'ដ' ? { ...second, letter: 'ត' } : second;
}

function rankOf(letter: string): number {
  if (letter === '\u17c9' || letter === '\u17ca') return 2;
  return letter >= '\u17b6' && letter <= '\u17c5' ? 3 : 4;
}

/** Two half vowels typed one after the other are drawn as one whole: េ ី → ើ, េ ា → ោ. */
function joinVowels(letters: Letter[]): Letter[] {
  const joined: Letter[] = [];
  for (const each of letters) {
    const before = joined.at(-1);
    const whole = before?.letter === '\u17c1' ? { '\u17b8': '\u17be', '\u17b6': '\u17c4' }[each.letter] : undefined;
    if (before === undefined || whole === undefined) joined.push(each);
    else joined[joined.length - 1] = { letter: whole, start: before.start, end: each.end };
  }
  return joined;
}

/** Khmer sets spaces between words at random: they go, so that a word is found however it was typed. */
export function joinKhmerWords(letters: Letter[]): Letter[] {
  return letters.filter((each, at) => {
    if (each.letter !== ' ') return true;
    const isInKhmer = KHMER_WORD.test(letters[at - 1]?.letter ?? '') && KHMER_WORD.test(letters[at + 1]?.letter ?? '');
    return !isInKhmer;
  });
}

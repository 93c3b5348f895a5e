import { dropLetters, type FoldedText } from './fold';

export const BULLET =
  /^ ?(?:[-–•*·▪●◦►➢✅📌] ?|\(?(?:\d{1,2}|[ivx]{1,4}|[a-z]|[កខគឃង])[.)/](?!\d) ?|\d{1,2}- ?(?=[\u1780-\u17b3]))/u;
/** A by-line holds hours and page counters. */
export const BY_LINE = /^ ?(?:ដោយ ?:|[Bb]y |[Pp]osted|[Pp]ublished|[Uu]pdated|admin ).{0,160}$/;
const TERMINAL = /[.!?។;:]["')\]]? ?$/;
const GOES_ON = /^ ?[a-z(\d,;]/;
const KHMER_START = /^ ?[\u1780-\u17b3]/;
/** A province of a list, or where the page was written. */
const KHMER_OPENS = /^ ?\(?(?:ខេត្ត|(?:រាជធានី)?ភ្នំពេញ\)? ?:)/;
const KHMER_END = /[\u1780-\u17d3] ?$/;

/** "Siem Reap: 10,455 people": a line of its own. */
const LABEL = /^ ?(?:[A-Z][A-Za-z'()/ -]{2,40}|ខេត្ត[\u1780-\u17d3]{2,30}) ?: ?\S/;

/** A line shorter than this was not broken by the width of a page or a chat. */
const LEAST_WIDTH = 50;
const MOST_WIDTH = 160;
/** Lines of wrapped text end near its width: the next word would not have fitted. */
const LONGEST_WORD = 22;

/** Joins the lines that a paste has broken in the middle of a sentence, so that no phrase is torn. */
export function unwrap(folded: FoldedText): FoldedText {
  const lines = folded.cased.split('\n');
  const width = widthOf(lines);
  const joints: { at: number; isKhmer: boolean }[] = [];
  let end = 0;
  for (const [at, line] of lines.entries()) {
    end += line.length;
    const next = lines[at + 1];
    if (next !== undefined && goesOn(line, next, width)) joints.push({ at: end, isKhmer: isKhmerJoint(line, next) });
    end += 1;
  }
  return joints.length === 0 ? folded : joinAt(folded, joints);
}

/** The width at which the text was broken; null where its lines are whole paragraphs. */
function widthOf(lines: readonly string[]): number | null {
  const longest = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const broken = lines.filter((line, at) => isBrokenPlainly(line, lines[at + 1] ?? ''));
  return longest <= MOST_WIDTH && longest >= LEAST_WIDTH && broken.length >= 2 ? longest : null;
}

function isBrokenPlainly(line: string, next: string): boolean {
  return line.length >= LEAST_WIDTH && !TERMINAL.test(line) && /^ ?[a-z]/.test(next) && !isBullet(next);
}

function isBullet(line: string): boolean {
  return BULLET.test(line.toLowerCase());
}

function isOfPage(line: string, next: string): boolean {
  return BY_LINE.test(line) || BY_LINE.test(next);
}

function goesOn(line: string, next: string, width: number | null): boolean {
  if (line.trim() === '' || next.trim() === '' || isBullet(next) || LABEL.test(next)) return false;
  if (isOfPage(line, next)) return false;
  // In wrapped text even a whole sentence at the end of a line is followed by its paragraph.
  if (width !== null) return isFull(line, next, width);
  if (line.length < LEAST_WIDTH || TERMINAL.test(line)) return false;
  return GOES_ON.test(next) || (KHMER_START.test(next) && !KHMER_OPENS.test(next));
}

/** The first word of the next line would not have fitted. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.trimStart().split(' ')[0] ?? '';
  return line.trimEnd().length + 1 + Math.min(word.length, LONGEST_WORD) > width;
}

function isKhmerJoint(line: string, next: string): boolean {
  return KHMER_END.test(line) && KHMER_START.test(next);
}

/** Line ends become spaces; between Khmer words they go, as spaces do there. */
function joinAt(folded: FoldedText, joints: readonly { at: number; isKhmer: boolean }[]): FoldedText {
  const spaced = { ...folded, cased: spacedAt(folded.cased, joints), text: spacedAt(folded.text, joints) };
  const dropped = joints.filter(({ isKhmer }) => isKhmer).map(({ at }) => at);
  return dropped.length === 0 ? spaced : dropLetters(spaced, new Set(dropped));
}

function spacedAt(text: string, joints: readonly { at: number }[]): string {
  const letters = text.split('');
  for (const { at } of joints) letters[at] = ' ';
  return letters.join('');
}

const KHMER_ZERO = 0x17e0;

export function toKhmerDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)));
}

export function toLatinDigits(text: string): string {
  return text.replace(/[០-៩]/g, (digit) => String(digit.charCodeAt(0) - KHMER_ZERO));
}

/** Removes what nobody sees: zero-width space, non-joiner, word joiner, byte order mark. */
export function stripInvisible(text: string): string {
  return text.replace(/\u200b|\u200c|\u2060|\ufeff/g, '');
}

/** Subscript DA becomes subscript TA, because they look the same and official pages use both. The length stays the same. */
export function foldSubscriptDa(text: string): string {
  return text.replaceAll('\u17d2\u178a', '\u17d2\u178f');
}

/**
 * The form in which two texts are compared (search, import, duplicates). It is never shown or stored. It has no invisible
 * signs, one spelling for letters that look alike, subscripts before vowels, Latin digits, lower case, single spaces and
 * straight apostrophes.
 */
export function foldKhmer(text: string): string {
  const plain = stripInvisible(text.normalize('NFC')).replace(/[\u2018\u2019\u02bc]/g, "'");
  const ordered = foldSubscriptDa(plain).replace(CLUSTER, orderCluster);
  return toLatinDigits(ordered).toLowerCase().replace(/\s+/g, ' ').trim();
}

const SUBSCRIPT = /\u17d2[\u1780-\u17b3]/g;
const SUBSCRIPT_RO = '\u17d2\u179a';
/** What can follow a base letter: subscripts, vowels and signs in any order. */
const CLUSTER = /(?:\u17d2[\u1780-\u17b3]|[\u17b6-\u17d1\u17dd])+/g;

/** ស្រី្ត → ស្ត្រី: all subscripts come first, with RO as the last of them, then the vowels and signs. */
function orderCluster(marks: string): string {
  const subscripts = marks.match(SUBSCRIPT) ?? [];
  const others = subscripts.filter((mark) => mark !== SUBSCRIPT_RO);
  const ro = subscripts.filter((mark) => mark === SUBSCRIPT_RO);
  return [...others, ...ro, marks.replace(SUBSCRIPT, '')].join('');
}

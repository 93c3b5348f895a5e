/** Whether a letter is in a `unicode-range` of a style sheet: `U+0000-00FF, U+17??`; none stands for every letter. */
export function isInRange(letter: number, range: string): boolean {
  if (range.trim() === '') return true;
  return range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    const [first, last] = [from.replaceAll('?', '0'), to.replaceAll('?', 'F')].map((text) => Number.parseInt(text, 16));
    return first !== undefined && last !== undefined && letter >= first && letter <= last;
  });
}

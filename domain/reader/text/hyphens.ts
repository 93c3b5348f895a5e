const SOFT_HYPHEN = '\u00ad';
const DIGIT = /[0-9\u17e0-\u17e9]/;

/** "12\u00ad15" is a range, or two numbers: joined they would be a third. */
export function isHiddenRange(text: string, at: number): boolean {
  return text[at] === SOFT_HYPHEN && DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? '');
}

const QUOTE = '"'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** How each character changes the depth. */
const STEPS: Record<string, number | undefined> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Whether lists and objects are nested deeper than allowed. It reads the text once and needs no recursion. */
export function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) === QUOTE) at = endOfString(text, at);
    depth += STEPS[text.charAt(at)] ?? 0;
    if (depth > most) return true;
  }
  return false;
}

/** Where the string that begins here ends; the end of the text when the string never ends. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) return at;
    if (sign === BACKSLASH) at += 1;
  }
  return text.length;
}

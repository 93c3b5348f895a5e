const FIRST_LINE = /^.*$/m;
const MOST_LETTERS = 200;

/** What stands in an error's message and may come from a person: an address of mail, a quoted text, the body that was sent. */
const TYPED: [RegExp, string][] = [
  [/^.*\bis not valid JSON$/, 'what was sent is not valid JSON'],
  [/\S+@[\w-]+\.\S+/g, '…'],
  [/"[^"]*(?:"|$)/g, '"…"'],
];

/** The first line of a message, short, without what people typed. */
export function cleanWords(message: string): string {
  const line = FIRST_LINE.exec(message.trim())?.[0] ?? '';
  return TYPED.reduce((text, [pattern, instead]) => text.replace(pattern, instead), line).slice(0, MOST_LETTERS);
}

/** Where `@` stands, counted from the start of the paragraph, and what was typed after it. */
export type SearchTrigger = { at: number; query: string };

/** The search ends with a word that is longer than any search: then the sign was meant as a sign. */
const MOST = 40;

/**
 * `before`: the text of the paragraph up to the cursor, with one sign in the place of each figure. Khmer has no space before a
 * word, so the sign may follow any letter but those of an address of mail.
 */
export function findTrigger(before: string, figure: string): SearchTrigger | null {
  const at = before.lastIndexOf('@');
  if (at < 0 || /[a-z0-9._-]/i.test(before.charAt(at - 1))) return null;
  const query = before.slice(at + 1);
  const isOver = query.length > MOST || query.includes(figure) || /^\s|\s{2}|[.។?!]\s/.test(query);
  return isOver ? null : { at, query };
}

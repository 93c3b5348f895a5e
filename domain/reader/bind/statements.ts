import type { Span } from '@/domain/reader/reading';
import { english, findAll, khmer, overlaps } from '@/domain/reader/text/scan';
import type { Trigger } from '@/domain/reader/words/trigger';
import type { Marks } from './marks';

const AMOUNT = new RegExp(
  `${english('most|many|several|a few|all(?: (?:the )?other)?|other|numerous|the majority|the rest|the remaining')}|${khmer('ភាគច្រើន|ទាំងអស់|ផ្សេងទៀត|មួយចំនួន|ជាច្រើន')}`,
  'g',
);
const TOLD: readonly Trigger[] = ['closed', 'reopened', 'returned', 'remaining', 'damaged', 'inaccessible'];
const REACH = 90;

/** "Most schools have reopened": something is said of an amount that has no number, for a person to see. */
export function findStatements(text: string, { start, end }: Span, marks: Marks): Span[] {
  const { triggers } = marks;
  const told = triggers.filter(({ code }) => TOLD.includes(code));
  const found = findAll(AMOUNT, text.slice(start, end)).flatMap((amount) => {
    const from = start + amount.start;
    const to = told.find((trigger) => trigger.start >= start + amount.end && trigger.start - from < REACH)?.end;
    return to === undefined || hasAmount(marks, { start: from, end: to }) ? [] : [{ start: from, end: to }];
  });
  return found.filter((each, at) => each.end !== found[at - 1]?.end);
}

/** A number, or a share or vague amount, which are shown by themselves. */
function hasAmount({ counts, shares, vague }: Marks, statement: Span): boolean {
  const numbers = counts.filter(({ isArticle }) => isArticle !== true);
  return [...numbers, ...shares, ...vague].some((amount) => overlaps(amount, statement));
}

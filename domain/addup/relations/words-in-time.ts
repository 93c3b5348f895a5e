import { FALLING } from '@/domain/addup/declared';
import type { Finding, RelationId, Term } from '@/domain/addup/finding';
import { neighbours } from '@/domain/addup/history';
import { isBelow } from '@/domain/addup/spans';
import { earlierTerm, momentOf } from '@/domain/addup/stated';
import { CRISIS } from '@/domain/crisis';
import { INDICATORS } from '@/domain/indicators';
import { dayOf } from '@/domain/when';
import type { CheckContext } from './context';
import { countOf, inWords, termOf } from './words';

/**
 * Words are held against what was said before and after: "dozens of houses" is fewer than 300, however few dozens mean. Two
 * numbers are compared elsewhere.
 */
export function wordsInTime({ report, statement, history }: CheckContext): Finding[] {
  const terms = report.figures.flatMap((figure) => termOf(figure, report)?.term ?? []);
  return terms.flatMap((term) => {
    if (term.asOf === null) return [];
    const { last, next } = neighbours(history, term, momentOf(term, statement));
    const [before, after] = [last, next].map((said) => said && earlierTerm(term, said));
    if (isRunning(term)) return [...fewer('cumulative_falls', before, term), ...fewer('cumulative_falls', term, after)];
    return isFalling(term) && isSinceCeasefire(before) ? fewer('remaining_falls', term, before) : [];
  });
}

function isRunning({ indicator }: Term): boolean {
  return INDICATORS[indicator].kind === 'cumulative';
}

function isFalling({ indicator, breakdown }: Term): boolean {
  return breakdown === null && FALLING.includes(indicator);
}

function isSinceCeasefire(term: Term | undefined): boolean {
  return term?.asOf !== undefined && term.asOf !== null && dayOf(term.asOf) >= dayOf(CRISIS.ceasefire);
}

/** The second is certainly fewer than the first, which it cannot be. */
function fewer(relation: RelationId, first: Term | undefined, second: Term | undefined): Finding[] {
  if (first === undefined || second === undefined) return [];
  const hasWords = first.amount !== undefined || second.amount !== undefined;
  return hasWords && isBelow(countOf(second), countOf(first)) ? [inWords(relation, 'conflict', [first, second])] : [];
}

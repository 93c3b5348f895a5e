import { FALLING, FLOWS, type FlowDeclaration } from '@/domain/addup/declared';
import { evaluate, onlyFaults, unchecked } from '@/domain/addup/evaluate';
import type { Finding, Term } from '@/domain/addup/finding';
import { lastBefore, nextAfter } from '@/domain/addup/history';
import { type Copy, earlierTerm, find, momentOf, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import { CRISIS } from '@/domain/crisis';
import { INDICATORS } from '@/domain/indicators';
import { dayOf, hasHour, toInstant, type When } from '@/domain/when';
import type { CheckContext } from './context';

/** This stock is the earlier stock, plus what came, minus what left. */
export function lastAndFlow(checked: CheckContext): Finding[] {
  return checked.statement.copies.flatMap((copy) =>
    copy.flatMap((stock) => {
      const declared = FLOWS.find((one) => one.stock === stock.indicator);
      const isPart = stock.breakdown !== null && stock.indicator !== 'damage_cumulative';
      return declared === undefined || isPart ? [] : chainOf({ declared, copy, stock }, checked);
    }),
  );
}

type FlowChain = { declared: FlowDeclaration; copy: Copy; stock: ReportedFigure };

function chainOf({ declared, copy, stock }: FlowChain, { statement, history }: CheckContext): Finding[] {
  const given = declared.flows.flatMap(({ indicator, sign }) => {
    const flow = find(copy, { ...stock, indicator });
    return flow === null ? [] : [{ flow, sign }];
  });
  const [main] = given;
  if (main === undefined || main.flow.indicator !== declared.flows[0]?.indicator || stock.asOf === null) return [];
  const last = lastBefore(history, stock, momentOf(stock, statement));
  const earlier = last === undefined ? [] : [earlierTerm(stock, last)];
  const terms = [toTerm(stock), ...earlier, ...given.map(({ flow }) => toTerm(flow))];
  const relation = 'last_and_flow';
  if (last !== undefined && beginsAt(main.flow.start, last.asOf)) {
    return [
      evaluate({ relation, constraint: { kind: 'sum', signs: [-1, 1, ...given.map(({ sign }) => sign)] }, terms }),
    ];
  }
  const missing = { kind: last === undefined ? 'earlier' : 'time_between' } as const;
  return declared.tellsMissing ? [unchecked(relation, terms, missing)] : [];
}

/**
 * A time with an hour is compared only with one that has an hour, and a bare day with a bare day. Otherwise nobody knows how
 * much time is between.
 */
function beginsAt(start: When | null, last: When): boolean {
  if (start === null || hasHour(start) !== hasHour(last)) return false;
  return hasHour(start) ? toInstant(start) === toInstant(last) : dayOf(start) === dayOf(last);
}

/** Since the ceasefire the number of those who remain only becomes smaller. */
export function remainingFalls({ statement, history }: CheckContext): Finding[] {
  const falling = statement.all.filter(({ indicator, breakdown }) => breakdown === null && FALLING.includes(indicator));
  return falling.flatMap((stock) => {
    if (stock.asOf === null) return [];
    const last = lastBefore(history, stock, momentOf(stock, statement));
    if (last === undefined || dayOf(last.asOf) < dayOf(CRISIS.ceasefire)) return [];
    return noMore('remaining_falls', [toTerm(stock), earlierTerm(stock, last)]);
  });
}

/** A count since a fixed date never becomes smaller: not since the last report, and not before the next. */
export function cumulativeFalls({ statement, history }: CheckContext): Finding[] {
  const counted = statement.all.filter(({ indicator }) => INDICATORS[indicator].kind === 'cumulative');
  return counted.flatMap((figure) => {
    if (figure.asOf === null) return [];
    const moment = momentOf(figure, statement);
    const last = lastBefore(history, figure, moment);
    const next = nextAfter(history, figure, moment);
    return [
      ...(last ? noMore('cumulative_falls', [earlierTerm(figure, last), toTerm(figure)]) : []),
      ...(next ? noMore('cumulative_falls', [toTerm(figure), earlierTerm(figure, next)]) : []),
    ];
  });
}

function noMore(relation: 'remaining_falls' | 'cumulative_falls', terms: Term[]): Finding[] {
  return onlyFaults(evaluate({ relation, constraint: { kind: 'at_most' }, terms }));
}

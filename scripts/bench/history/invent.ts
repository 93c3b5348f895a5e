import { type ImportEntry, postingInstant } from '@/domain/reports/import-order';
import { MINUTE_MS, toInstant, type When, whenAt } from '@/domain/when';

/** The real posting for copy 0. Every other copy is invented, says so, and is so many minutes later. */
export function copyOf(posting: ImportEntry, copy: number): ImportEntry {
  if (copy === 0) return posting;
  const later = laterBy(copy * MINUTE_MS);
  const marks = { reference: `invented-${copy}-${posting.reference ?? 'event'}`, text: markedText(posting, copy) };
  if (posting.kind === 'event') {
    const { whenEnd } = posting;
    return { ...posting, ...marks, when: later(posting.when), ...(whenEnd && { whenEnd: later(whenEnd) }) };
  }
  const figures = posting.figures.map((figure) => ({ ...figure, ...laterPeriod(figure, later) }));
  return { ...posting, ...marks, figures, ...laterPeriod(posting, later) };
}

/** When a posting can be written at the earliest, and `fallback` where it has no date. */
export function instantOf(posting: ImportEntry, fallback: number): number {
  return Math.max(fallback, postingInstant(posting) ?? fallback);
}

type Later = (when: When) => When;
type Period = { periodStart?: When | null | undefined; periodEnd?: When | null | undefined };

function laterBy(ms: number): Later {
  return (when) => whenAt(toInstant(when) + ms);
}

function laterPeriod({ periodStart = null, periodEnd = null }: Period, later: Later) {
  return { periodStart: periodStart && later(periodStart), periodEnd: periodEnd && later(periodEnd) };
}

function markedText({ text }: ImportEntry, copy: number): ImportEntry['text'] {
  return { km: text.km && `សាកល្បង ${copy}: ${text.km}`, en: `Invented, copy ${copy}: ${text.en ?? 'a report'}` };
}

import { type Constraint, expectedRange, holds } from './constraint';
import type { Finding, Gap, RelationId, Result, Term } from './finding';
import { ceilingOf, distance, floorOf, spanOf } from './spans';
import { suggestRepair } from './suggest-repair';

export type ConstrainedTerms = { relation: RelationId; constraint: Constraint; terms: Term[] };

/** Evaluates one relation for its terms. `isPartOfWhole`: a part that is larger than its whole is impossible. */
export function evaluate({ relation, constraint, terms }: ConstrainedTerms, isPartOfWhole = false): Finding {
  const band = constraint.kind === 'share' ? constraint.band : null;
  const finding = { relation, terms, missing: null, band, list: null };
  if (holds(constraint, terms)) return { ...finding, result: agreement(constraint, terms), gap: null, settle: null };
  const result: Result = isPartOfWhole && isAboveWhole(terms) ? 'impossible' : 'conflict';
  return { ...finding, result, gap: gapOf(constraint, terms), settle: suggestRepair(constraint, terms) };
}

function agreement(constraint: Constraint, terms: readonly Term[]): Result {
  const isExact = constraint.kind !== 'percent' && terms.every(({ qualifier }) => qualifier === 'exact');
  return isExact ? 'agrees' : 'rounding';
}

/** Compares only what the wording states for certain, without rounding. */
function isAboveWhole([part, whole]: readonly Term[]): boolean {
  if (part === undefined || whole === undefined) return false;
  const [floor, ceiling] = [floorOf(part), ceilingOf(whole)];
  return floor !== null && ceiling !== null && floor > ceiling;
}

function gapOf(constraint: Constraint, terms: readonly Term[]): number | null {
  const [first] = terms;
  return first === undefined ? null : distance(spanOf(first), expectedRange(constraint, terms, 0));
}

/** A relation of this update that cannot be checked because something is missing. */
export function unchecked(relation: RelationId, terms: Term[], missing: Gap): Finding {
  return { relation, result: 'unchecked', terms, gap: null, settle: null, missing, band: null, list: null };
}

/** Keeps only faults, because nobody needs to read about a check that passes. */
export function onlyFaults(finding: Finding): Finding[] {
  return finding.result === 'conflict' || finding.result === 'impossible' ? [finding] : [];
}

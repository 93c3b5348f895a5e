import type { Finding, Gap, RelationId, Result, Term } from './finding';
import { holds, type Law, wanted } from './laws';
import { settle } from './settle';
import { ceilingOf, distance, floorOf, spanOf } from './spans';

export type Constraint = { relation: RelationId; law: Law; terms: Term[] };

/** What follows for the terms of one relation. `isPartOfWhole`: a part above its whole cannot be. */
export function judge({ relation, law, terms }: Constraint, isPartOfWhole = false): Finding {
  const band = law.kind === 'share' ? law.band : null;
  const finding = { relation, terms, missing: null, band, list: null };
  if (holds(law, terms)) return { ...finding, result: agreement(law, terms), gap: null, settle: null };
  const result: Result = isPartOfWhole && isAboveWhole(terms) ? 'impossible' : 'conflict';
  return { ...finding, result, gap: gapOf(law, terms), settle: settle(law, terms) };
}

function agreement(law: Law, terms: readonly Term[]): Result {
  const isExact = law.kind !== 'percent' && terms.every(({ qualifier }) => qualifier === 'exact');
  return isExact ? 'agrees' : 'rounding';
}

/** Going by what the words say for certain, without any rounding. */
function isAboveWhole([part, whole]: readonly Term[]): boolean {
  if (part === undefined || whole === undefined) return false;
  const [floor, ceiling] = [floorOf(part), ceilingOf(whole)];
  return floor !== null && ceiling !== null && floor > ceiling;
}

function gapOf(law: Law, terms: readonly Term[]): number | null {
  const [first] = terms;
  return first === undefined ? null : distance(spanOf(first), wanted(law, terms, 0));
}

/** A relation that began in this update and cannot be checked for want of something. */
export function unchecked(relation: RelationId, terms: Term[], missing: Gap): Finding {
  return { relation, result: 'unchecked', terms, gap: null, settle: null, missing, band: null, list: null };
}

/** Only what went wrong: that nothing slipped is no news. */
export function faultOf(finding: Finding): Finding[] {
  return finding.result === 'conflict' || finding.result === 'impossible' ? [finding] : [];
}

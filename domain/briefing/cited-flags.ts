import type { ReleasedFigure } from '@/domain/figures';
import { ageOf } from '@/domain/freshness';
import type { PublicSettings } from '@/domain/settings';
import type { CitedFigure, Flag, FlagCode, FlagSeverity } from './flags';
import type { CitationNode } from './spoken-text';

/** What the flags of one figure depend on besides the figure. `now`: server time, ms. */
export type FlagMoment = { now: number; freshness: PublicSettings['freshness'] };

const NO_FLAG: Omit<Flag, 'code' | 'severity'> = {
  ...{ language: null, citation: null, at: null, was: null, now: null, reason: null, by: null, when: null },
  ...{ number: null, words: null, finding: null },
};

export function flag(code: FlagCode, severity: FlagSeverity, more: Partial<Flag> = {}): Flag {
  return { ...NO_FLAG, code, severity, ...more };
}

/** The flags of one figure where it is quoted. Whoever says its day aloud may keep an older one. */
export function flagsOfCitation(attrs: CitationNode['attrs'], known: CitedFigure | undefined, at: FlagMoment): Flag[] {
  const { dated, ...citation } = attrs;
  if (known?.pinned == null) return [flag('not_public', 'red', { citation })];
  const found = [...flagsOfChange(known, dated), ...(dated ? [] : flagsOfAge(known, at)), ...flagsOfKind(known)];
  return found.map((each) => ({ ...each, citation, was: known.pinned }));
}

/** What stood when it was quoted does not stand any more. A dated corrected figure stays to be looked at, and blocks nothing. */
function flagsOfChange({ state, newest, change }: CitedFigure, dated: boolean): Flag[] {
  const told = { reason: change?.reason ?? null, by: change?.by ?? null, when: change?.at ?? null };
  if (state === 'withdrawn') return [flag('withdrawn', 'red', told)];
  if (state === 'gone') return [flag('gone', 'red', told)];
  if (state !== 'corrected') return [];
  const code = told.reason?.class === 'definition_change' ? 'definition_changed' : 'corrected';
  return [flag(code, dated ? 'amber' : 'red', { ...told, now: newest })];
}

function flagsOfAge({ state, pinned, newer }: CitedFigure, { now, freshness }: FlagMoment): Flag[] {
  if (state === 'withdrawn' || state === 'gone') return [];
  if (newer !== null) return [flag('newer', 'amber', { now: newer, when: newer.asOf })];
  const isOld = pinned?.asOf != null && ageOf(pinned.asOf, now, freshness).freshness === 'out_of_date';
  return isOld ? [flag('old', 'amber', { when: pinned.asOf })] : [];
}

function flagsOfKind({ pinned, rival }: CitedFigure): Flag[] {
  return [
    ...(rival === null ? [] : [flag('sources_differ', 'amber', { now: rival })]),
    ...(pinned?.provisional ? [flag('preliminary', 'amber')] : []),
    ...(isWithoutNumber(pinned) ? [flag('amount_in_words', 'note')] : []),
  ];
}

function isWithoutNumber(figure: ReleasedFigure | null): boolean {
  return figure?.value === null;
}

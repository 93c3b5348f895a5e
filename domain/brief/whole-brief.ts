import type { Board } from '@/domain/board/board';
import { amendedLines } from './amended';
import { type BriefLine, type ChangeBrief, changeBrief, isQuiet } from './change-brief';
import { type SilentProvince, silentProvinces } from './silent';

/**
 * All that the page of changes tells. An edition freezes the `ChangeBrief` alone, so what is told besides is added here, and never
 * to that.
 */
export type WholeBrief = ChangeBrief & { amended: BriefLine[]; silent: SilentProvince[] };

export function wholeBrief(past: Board, present: Board): WholeBrief {
  const brief = changeBrief(past, present);
  return { ...brief, amended: amendedLines(past, present, brief.lines), silent: silentProvinces(past, present) };
}

/** Nothing is different. */
export function isWholeQuiet(brief: WholeBrief): boolean {
  return isQuiet(brief) && brief.amended.length + brief.silent.length === 0;
}

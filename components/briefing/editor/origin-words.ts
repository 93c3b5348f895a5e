import type { CitedState } from '@/domain/briefing/flags';
import type { ReleasedFigure } from '@/domain/figures';
import { lineLabel, sourceLabel } from '@/domain/wording/labels';
import { languageOf, type Wording } from '@/domain/wording/language';
import { updateName } from '@/domain/wording/mending';
import { asOfLine } from '@/domain/wording/spans';

/** What the words of a figure do not say: what is counted, of when, by whom, in which report. */
export function originWords(figure: ReleasedFigure, wording: Wording): { name: string; origin: string } {
  const origin = [
    asOfLine(figure.asOf, wording),
    sourceLabel(figure.source, languageOf(wording)),
    updateName(figure.update, wording),
  ];
  return { name: lineLabel(figure, wording, 'long'), origin: origin.join(' · ') };
}

/** Only what a speaker has to know; a figure that stands says nothing. */
export function isTrouble(state: CitedState | undefined): state is Exclude<CitedState, 'stands'> {
  return state !== undefined && state !== 'stands';
}

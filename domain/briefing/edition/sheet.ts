import type { Edition } from './edition';
import { type FigureStanding, figureId } from './standing';

/** What everybody may see who may see the boards: the figures of the press sheet. They are released; texts and names are not. */
export type Sheet = { number: number; frozenAt: string; standings: FigureStanding[] };

/** Null: before the occasion begins, nobody outside knows of it. `now`: server time, ms. */
export function sheetOf(edition: Edition, standings: readonly FigureStanding[], now: number): Sheet | null {
  const { texts, facts, number, frozenAt } = edition;
  if (texts.content.at !== null && Date.parse(texts.content.at) > now) return null;
  const keys = facts.figures.flatMap(({ citation }) => (citation ? [figureId(citation)] : []));
  const shown = standings.filter(({ frozen }) => keys.includes(figureId(frozen.citation)));
  return { number, frozenAt, standings: shown.map(withoutNames) };
}

function withoutNames({ frozen, now, isChanged }: FigureStanding): FigureStanding {
  return { frozen, now: { ...now, change: now.change && { ...now.change, by: null } }, isChanged };
}

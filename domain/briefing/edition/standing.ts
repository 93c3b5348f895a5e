import type { CitedFigure } from '@/domain/briefing/flags';
import { citationKey } from '@/domain/briefing/spoken-text';

/** A figure of an edition, and what became of it: as it was frozen, and now. */
export type FigureStanding = { frozen: CitedFigure; now: CitedFigure; isChanged: boolean };

/** Of every figure of an edition, those that changed since first. What was overridden when it was frozen has not changed by that. */
export function standingsOf(frozen: readonly CitedFigure[], now: readonly CitedFigure[]): FigureStanding[] {
  const found = new Map(now.map((each) => [citationKey(each.citation), each]));
  const standings = frozen.map((each): FigureStanding => {
    const present = found.get(citationKey(each.citation)) ?? each;
    const isChanged = present.state !== each.state || (present.change?.at ?? null) !== (each.change?.at ?? null);
    return { frozen: each, now: present, isChanged };
  });
  return standings.toSorted((a, b) => Number(b.isChanged) - Number(a.isChanged));
}

/** As the podium knows its figures. */
export function figureId({ update, line }: { update: number; line: number }): string {
  return `${update}.${line}`;
}

import type { Board, BoardReport } from '@/domain/board/board';
import { listedReport } from '@/domain/board/compact';
import type { Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import { isWithin, type PlaceCode } from '@/domain/places';
import type { SourceCode } from '@/domain/sources';
import type { When } from '@/domain/when';

/** A figure of the last report, without its number. */
export type TemplateLine = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  qualifier: Qualifier;
};

export type Template = { update: number; source: SourceCode; periodEnd: When | null; lines: TemplateLine[] };

/**
 * The structure of the last report of one body, or of any body, as far as it lies within these provinces (null = all of it);
 * null when no report has such figures.
 */
export function templateOf(
  board: Board,
  source: SourceCode | null,
  within: readonly PlaceCode[] | null = null,
): Template | null {
  const reports = board.updates.flatMap((update) => (update.kind === 'report' ? toTemplate(update) : []));
  const templates = reports.flatMap((template) => ownPart(template, within));
  return templates.find((template) => source === null || template.source === source) ?? null;
}

function toTemplate(report: BoardReport): Template[] {
  const { number, periodEnd, figures, source } = listedReport(report);
  // What has no date is the report of no day, however late it came in.
  if (report.late !== undefined || periodEnd === null) return [];
  const lines = linesOf(figures.filter((figure) => figure.source === source && figure.periodEnd === periodEnd));
  return lines.length === 0 ? [] : [{ update: number, source, periodEnd, lines }];
}

function ownPart(template: Template, within: readonly PlaceCode[] | null): Template[] {
  if (within === null) return [template];
  const lines = template.lines.filter(({ place }) => within.some((province) => isWithin(place, province)));
  return lines.length === 0 ? [] : [{ ...template, lines }];
}

/** Keeps each line once, because a report may give a rounded number and an exact one. */
function linesOf(figures: readonly TemplateLine[]): TemplateLine[] {
  const lines = new Map<string, TemplateLine>();
  for (const { indicator, breakdown, place, site, qualifier } of figures) {
    const key = lineKeyOf({ indicator, breakdown, place, site });
    const known = lines.get(key);
    if (known === undefined || known.qualifier !== 'exact') {
      lines.set(key, { indicator, breakdown, place, site, qualifier });
    }
  }
  return [...lines.values()];
}

/** Two rows of a form with the same key are the same line. */
export function lineKeyOf(line: Pick<TemplateLine, 'breakdown' | 'place' | 'site'> & { indicator: string }): string {
  return [line.indicator, line.breakdown ?? '', line.place, line.site ?? ''].join('|');
}

import type { Board, BoardReport } from '@/domain/board/board';
import { isProvince, NATION, type PlaceCode, parentOf } from '@/domain/places';

/** A province that the earlier report counted something of, and the newest one of the same body does not name. */
export type SilentProvince = { place: PlaceCode; before: BriefReport; newest: BriefReport };
type BriefReport = Pick<BoardReport, 'number' | 'source' | 'periodStart' | 'periodEnd'>;

/**
 * The provinces that fell silent between two moments, by code. Reports of one body are compared: that another body counts other
 * provinces says nothing. A late report is no report of its day.
 */
export function silentProvinces(past: Pick<Board, 'updates'>, present: Pick<Board, 'updates'>): SilentProvince[] {
  const newest = newestReports(present);
  return newestReports(past)
    .flatMap((before) => {
      const now = newest.find(({ source }) => source === before.source);
      if (now === undefined || now.number <= before.number) return [];
      const named = new Set(provincesOf(now));
      return provincesOf(before).flatMap((place) => (named.has(place) ? [] : [{ place, before, newest: now }]));
    })
    .sort((a, b) => a.place.localeCompare(b.place) || b.newest.number - a.newest.number);
}

/** The newest report of each body that counts something by province. */
function newestReports({ updates }: Pick<Board, 'updates'>): BoardReport[] {
  const reports = updates.filter((update) => update.kind === 'report');
  const timely = reports.filter((report) => report.late === undefined && provincesOf(report).length > 0);
  return timely.filter(({ source }, at) => timely.findIndex((other) => other.source === source) === at);
}

function provincesOf({ figures }: Pick<BoardReport, 'figures'>): PlaceCode[] {
  return [...new Set(figures.flatMap(({ place = NATION }) => provinceOf(place)))];
}

/** None for what is of the whole country. */
function provinceOf(place: PlaceCode): PlaceCode[] {
  const province = isProvince(place) ? place : parentOf(place);
  return province !== null && isProvince(province) ? [province] : [];
}

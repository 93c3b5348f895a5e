import { type CountInWords, countsInWords } from '@/domain/addup/counts-in-words';
import { evaluate } from '@/domain/addup/evaluate';
import type { Finding } from '@/domain/addup/finding';
import type { HistoryEvent } from '@/domain/addup/history';
import { type CheckedReport, type Copy, knownTerm, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import { isProvince, isWithin, NATION } from '@/domain/places';
import type { EventKind } from '@/domain/updates';
import { dayOf, isBefore, isWhen, type When } from '@/domain/when';
import type { CheckContext } from './context';

/**
 * Compares "six locations" with the list after it, "seven visits" with the events of the report's period, and host provinces and
 * sites with their rows.
 */
export function countsAndLists({ report, statement, history }: CheckContext): Finding[] {
  const texts = [report.text?.en ?? '', report.text?.km ?? ''];
  const happened = happenedIn(report, history.events);
  const inWords = texts.flatMap(countsInWords).flatMap((count) => [...ofText(count, {}), ...ofEvents(count, happened)]);
  return [...inWords, ...statement.copies.flatMap(ofFigures)];
}

type EventTally = { visit: number; meeting: number };

/** The visits and meetings of this period, by the same body. A report without a period has none. */
function happenedIn({ source, periodStart, periodEnd }: CheckedReport, events: readonly HistoryEvent[]): EventTally {
  const inPeriod = events.filter((event) => event.source === source && isWithinPeriod(event.when));
  const countOf = (kinds: readonly EventKind[]) => inPeriod.filter(({ eventKind }) => kinds.includes(eventKind)).length;
  return { visit: countOf(['visit', 'aot_visit', 'inspection']), meeting: countOf(['meeting']) };

  function isWithinPeriod(when: When): boolean {
    if (periodEnd === null || !isWhen(periodEnd)) return false;
    const start = periodStart ?? dayOf(periodEnd);
    return isWhen(start) && !isBefore(when, start) && !isBefore(periodEnd, when);
  }
}

/** More events than the text says contradict it. Fewer do not: they may still be entered, and a person looks. */
function ofEvents({ count, listed, thing, quote }: CountInWords, happened: EventTally): Finding[] {
  const entered = thing === 'visit' || thing === 'meeting' ? happened[thing] : 0;
  if (entered === 0 || listed !== null) return [];
  const list = { said: count, listed: entered, quote, events: true };
  const isMore = entered > count;
  const result = count === entered ? 'agrees' : isMore ? 'conflict' : 'unchecked';
  const gap = isMore ? entered - count : null;
  return [{ relation: 'count_and_list', result, terms: [], gap, settle: null, missing: null, band: null, list }];
}

/** How many of each the person entered beside the text; left out: not known. */
type EnteredCounts = Partial<Record<CountInWords['thing'], number | undefined>>;

export function ofText({ count, listed, thing, quote }: CountInWords, entered: EnteredCounts): Finding[] {
  const length = listed ?? entered[thing];
  if (length === undefined) return [];
  const result = count === length ? 'agrees' : 'conflict';
  return [
    {
      relation: 'count_and_list',
      result,
      terms: [],
      gap: count === length ? null : Math.abs(count - length),
      settle: null,
      missing: null,
      band: null,
      list: { said: count, listed: length, quote },
    },
  ];
}

/** A list may be shorter than its count, because media name only some places. It cannot be longer. */
function ofFigures(copy: Copy): Finding[] {
  return copy.flatMap((figure) => {
    const listed = listOf(figure, copy);
    if (listed.size === 0 || listed.size < figure.value) return [];
    const terms = [toTerm(figure), knownTerm(figure, listed.size)];
    const finding = evaluate({ relation: 'count_and_list', constraint: { kind: 'sum', signs: [1, -1] }, terms });
    return [{ ...finding, list: { said: figure.value, listed: listed.size, quote: null } }];
  });
}

function listOf(figure: ReportedFigure, copy: Copy): Set<string> {
  const { indicator, place } = figure;
  if (indicator === 'provinces_hosting_displaced' && place === NATION) {
    return new Set(copy.filter(isHosting).map((row) => row.place));
  }
  if (indicator !== 'displacement_sites' || figure.site !== null) return new Set();
  const rows = copy.filter((row) => row.indicator === 'site_population' && isWithin(row.place, place));
  return new Set(rows.flatMap(({ site }) => site ?? []));
}

function isHosting({ indicator, place, value }: ReportedFigure): boolean {
  return indicator === 'displaced_total' && isProvince(place) && value > 0;
}

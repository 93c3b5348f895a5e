import { type BreakdownCode, SERVICE_KINDS, UNION_BREAKDOWNS, WHOLES } from '@/domain/indicators';
import { type PlaceCode, PROVINCES } from '@/domain/places';
import { toInstant, type When } from '@/domain/when';
import { type Board, perBoard } from './board';
import { isNumber, reportedFigure, type ShownReading } from './current';
import { isOvertaken } from './overtaken';
import { affectedProvinces } from './provinces/affected';
import type { KnownReading } from './readings';

export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** One kind of service in one province. */
export type ServiceState = {
  place: PlaceCode;
  /** null: all services together, as a report says "all others have resumed". */
  kind: ServiceKind | null;
  /** Several kinds that were printed as one number: it is shown, and never part of a sum. */
  union: boolean;
  closed: ShownReading | null;
  /** Closed and reopened in one report: only then can the screen say "closed of total". */
  pair: { reopened: KnownReading; total: number; about: boolean } | null;
  /** What was said last of reopened ones, when no report gives both numbers; never subtracted or added. */
  reopenedLast: ShownReading | null;
};

/** The sum of the provinces' newest counts of one kind, and how many of the affected provinces are in it. */
export type ServiceTotal = {
  kind: ServiceKind;
  closed: number;
  about: boolean;
  coverage: { reporting: number; of: number };
  /** The oldest and the newest moment of the parts. */
  from: When;
  to: When;
};

export type Services = { states: ServiceState[]; totals: ServiceTotal[] };

/** National rows ("closed at some time") are never part of this view. */
export const servicesByProvince = perBoard((board): Services => {
  const states = PROVINCES.flatMap(({ code }) =>
    notOvertaken([null, ...SERVICE_KINDS].flatMap((kind) => serviceState(board, code, kind) ?? [])),
  );
  const totals = SERVICE_KINDS.filter((kind) => !isUnion(kind)).flatMap((kind) => totalOf(board, states, kind) ?? []);
  return { states, totals };
});

/**
 * The states of one place now. A part, or several kinds printed as one, is no longer shown when a newer count of the whole
 * exists. It stays in its update and in the history.
 */
function notOvertaken(states: readonly ServiceState[]): ServiceState[] {
  const momentOf = ({ closed, pair, reopenedLast }: ServiceState) =>
    Math.max(...[closed, pair?.reopened, reopenedLast].map((figure) => (figure ? toInstant(figure.asOf) : -1)));
  return states.filter((state) => {
    const wholes = (state.kind && WHOLES[state.kind]) ?? [];
    return !states.some(
      (other) => other.kind !== null && wholes.includes(other.kind) && momentOf(other) > momentOf(state),
    );
  });
}

function isUnion(kind: BreakdownCode | null): boolean {
  return kind !== null && UNION_BREAKDOWNS.includes(kind);
}

type Service = { indicator: 'service_closed' | 'service_reopened'; breakdown: ServiceKind | null; place: PlaceCode };

/** What is closed there now, or what has reopened; null where nobody said so, or later words say that none is left. */
export function serviceNow(board: Board, service: Service): ShownReading | null {
  const reported = reportedFigure(board, service);
  return reported === null || isOvertaken(board, reported) ? null : reported;
}

function serviceState(board: Board, place: PlaceCode, kind: ServiceKind | null): ServiceState | null {
  const closed = serviceNow(board, { indicator: 'service_closed', breakdown: kind, place });
  const reopened = serviceNow(board, { indicator: 'service_reopened', breakdown: kind, place });
  if (closed === null && reopened === null) return null;
  const pair = pairOf(closed, reopened);
  return { place, kind, union: isUnion(kind), closed, pair, reopenedLast: pair === null ? reopened : null };
}

function pairOf(closed: ShownReading | null, reopened: ShownReading | null): ServiceState['pair'] {
  if (closed === null || reopened === null || !isNumber(closed) || !isNumber(reopened)) return null;
  if (!fromOneReport(closed, reopened)) return null;
  const about = closed.qualifier !== 'exact' || reopened.qualifier !== 'exact';
  return { reopened, total: closed.value + reopened.value, about };
}

function fromOneReport(a: KnownReading, b: KnownReading): boolean {
  return a.update === b.update && a.source === b.source && a.asOf === b.asOf;
}

function totalOf(board: Board, states: readonly ServiceState[], kind: ServiceKind): ServiceTotal | null {
  const affected = new Set(affectedProvinces(board));
  const parts = states.flatMap(({ kind: of, place, closed }) =>
    of === kind && affected.has(place) && closed && isNumber(closed) ? [closed] : [],
  );
  const moments = parts.map(({ asOf }) => asOf).sort((a, b) => toInstant(a) - toInstant(b));
  const [from, to] = [moments[0], moments.at(-1)];
  if (from === undefined || to === undefined) return null;
  return {
    kind,
    closed: parts.reduce((sum, { value }) => sum + value, 0),
    about: parts.some(({ qualifier }) => qualifier !== 'exact'),
    coverage: { reporting: parts.length, of: affected.size },
    from,
    to,
  };
}

import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { Band, RelationId } from './finding';

// Every relation, as data. What is done with each table stands in relations/.

/** The parts, each with the breakdown that it has (`same` = that of the first), make the whole. */
export type SumDeclaration = {
  relation: RelationId;
  parts: readonly [Piece, Piece];
  /** The first that is given counts: in the same copy, in another copy of the report, then in an earlier report. */
  wholes: readonly Piece[];
  fromEarlier: boolean;
  /** One part without the other is told as "cannot be checked", for the nation. */
  tellsMissing: boolean;
};
export type Piece = { indicator: IndicatorCode; breakdown: BreakdownCode | null };

const whole = (indicator: IndicatorCode): Piece => ({ indicator, breakdown: null });

const TOTALS = [whole('displaced_total_cumulative'), whole('displaced_total')];

export const SUMS: readonly SumDeclaration[] = [
  {
    relation: 'returned_and_remaining',
    parts: [whole('remaining_in_camps'), whole('returned_cumulative')],
    wholes: TOTALS,
    fromEarlier: true,
    tellsMissing: true,
  },
  {
    relation: 'returned_and_remaining',
    parts: [whole('remaining_displaced'), whole('returned_cumulative')],
    wholes: TOTALS,
    fromEarlier: true,
    tellsMissing: true,
  },
  {
    relation: 'sites_and_hosts',
    parts: [whole('displaced_in_sites'), whole('displaced_in_host_communities')],
    wholes: [whole('remaining_displaced'), whole('displaced_total')],
    fromEarlier: false,
    tellsMissing: false,
  },
  ...(['service_closed', 'service_reopened'] as const).map(
    (indicator): SumDeclaration => ({
      relation: 'school_parts',
      parts: [
        { indicator, breakdown: 'school_public' },
        { indicator, breakdown: 'school_private' },
      ],
      wholes: [{ indicator, breakdown: 'school' }],
      fromEarlier: false,
      tellsMissing: false,
    }),
  ),
];

/** A part of a whole of the same indicator and place. It is never above it; in a crowd its share lies in the band. */
export type PartDeclaration = {
  relation: RelationId;
  breakdown: BreakdownCode;
  band: Band;
  /** Before this day another band holds. */
  earlier: { until: string; band: Band } | null;
};

/** Smaller groups may be of any mixture. */
export const SMALLEST_CROWD = 10_000;

export const PARTS: readonly PartDeclaration[] = [
  { relation: 'women_of_whole', breakdown: 'women', band: { low: 0.5, high: 0.54 }, earlier: null },
  {
    relation: 'children_of_whole',
    breakdown: 'children',
    band: { low: 0.3, high: 0.34 },
    // Children were undercounted in the first week: 24 in a hundred, then 30 within a day.
    earlier: { until: '2025-12-15', band: { low: 0.24, high: 0.34 } },
  },
];

/** People to a family: 3.3 in most reports. Outside, one of the two may be read as the other. */
export const PEOPLE_A_FAMILY: Band = { low: 2.5, high: 4.5 };

/** What returned in one period is no larger part of those who remain. */
export const MOST_IN_PERIOD: Band = { low: 0, high: 1 / 3 };

/** A stock is the last one, with what came and without what went. The first flow must be given. */
export type FlowDeclaration = {
  stock: IndicatorCode;
  flows: readonly { indicator: IndicatorCode; sign: 1 | -1 }[];
  /** Says so when it cannot be checked; of the others that would only be noise. */
  tellsMissing: boolean;
};

const goesHome = { indicator: 'returned_in_period', sign: -1 } as const;
const isNew = { indicator: 'displaced_new_in_period', sign: 1 } as const;

export const FLOWS: readonly FlowDeclaration[] = [
  { stock: 'remaining_in_camps', flows: [goesHome, isNew], tellsMissing: true },
  { stock: 'remaining_displaced', flows: [goesHome, isNew], tellsMissing: true },
  { stock: 'displaced_total', flows: [isNew, goesHome], tellsMissing: false },
  { stock: 'returned_cumulative', flows: [{ indicator: 'returned_in_period', sign: 1 }], tellsMissing: false },
  {
    stock: 'civilian_killed_cumulative',
    flows: [{ indicator: 'civilian_killed_in_period', sign: 1 }],
    tellsMissing: false,
  },
  {
    stock: 'civilian_injured_cumulative',
    flows: [{ indicator: 'civilian_injured_in_period', sign: 1 }],
    tellsMissing: false,
  },
  { stock: 'damage_cumulative', flows: [{ indicator: 'damage_in_period', sign: 1 }], tellsMissing: false },
];

/** Since the ceasefire these only fall. */
export const FALLING: readonly IndicatorCode[] = ['remaining_in_camps', 'remaining_displaced'];

/** Services of one kind in one place, open and closed together. The reports of 7, 20 and 24 January agree on it. */
export const KNOWN_SERVICES: readonly { kind: BreakdownCode; place: PlaceCode; total: number }[] = [
  { kind: 'school', place: 'KH22', total: 260 },
];

/**
 * Villages that exist, counted from the list of the national gazetteer (NCDD) in github.com/dwilkie/pumi,
 * `data/villages.yml`: only where reports count villages. Elsewhere the check says that the number is not on record.
 */
export const KNOWN_VILLAGES: Readonly<Record<PlaceCode, number>> = {
  KH22: 304,
  KH2201: 58,
  KH2202: 86,
  KH2203: 35,
  KH2204: 72,
  KH2205: 53,
};

/** Figures that can be compared with their neighbours for a digit too many or too few. */
export const DIGIT_SLIPS = {
  smallest: 1000,
  /** A tenth and ten times, with room for what changed meanwhile. */
  times: { low: 7, high: 14 },
  /** Neighbours of one size lie within this of their middle one. */
  alike: 2,
  /** Neighbours further away say nothing. */
  days: 14,
};

import { cellWords, countOf, type SheetCell } from '@/domain/composer/table/cell';
import { cellName, type TableFigure } from '@/domain/composer/table/figure';
import { readTable } from '@/domain/composer/table/read-table';
import type { Amount, Qualifier } from '@/domain/figures';
import type { BreakdownCode, IndicatorCode } from '@/domain/indicators';
import type { PlaceCode } from '@/domain/places';
import type { ProposedFigure, Reading, Span } from '@/domain/reader/reading';
import { fold, originalSpan } from '@/domain/reader/text/fold';
import { findCounts } from '@/domain/reader/text/numbers';
import { overlaps } from '@/domain/reader/text/scan';
import type { SourceCode } from '@/domain/sources';
import { readCount } from '@/domain/text/counts';
import type { When } from '@/domain/when';

/** Where something stands in an original: in its words, or in a cell of its table. */
export type Spot = { spans: Span[]; cell: string | null };

/** A figure as the original gives it. `source` and `day` null: the original does not say. */
export type ReadFigure = {
  indicator: IndicatorCode;
  breakdown: BreakdownCode | null;
  place: PlaceCode;
  site: string | null;
  value: number | null;
  /** In words instead of a number. */
  amount?: Amount;
  qualifier: Qualifier;
  nil: boolean;
  source: SourceCode | null;
  day: When | null;
  words: string;
  at: Spot;
};

type FoundNumber = { value: number; words: string; at: Spot };

/** What can be held against a report: the figures of its original, and every other number that stands there. */
export type OriginalContents = { figures: ReadFigure[]; numbers: FoundNumber[] };

export function factsOfText(text: string, reading: Reading): OriginalContents {
  const figures = [
    ...reading.figures.map(({ value, qualifier, nil, ...read }) => ({ ...toRead(read), value, qualifier, nil })),
    ...reading.amounts.map(({ amount, ...read }) => ({ ...toRead(read), ...IN_WORDS, amount })),
  ];
  const folded = fold(text);
  const numbers = findCounts(folded, []).flatMap((count): FoundNumber[] => {
    const span = originalSpan(folded, count);
    // A day, an hour or an age is no count, whatever its digits are.
    if (count.value === null || reading.aside.some((aside) => overlaps(aside, span))) return [];
    return [{ value: count.value, words: sentenceAround(text, span), at: { spans: [span], cell: null } }];
  });
  return { figures, numbers };
}

const IN_WORDS = { value: null, qualifier: 'exact', nil: false } as const;

type ReadLine = Omit<ProposedFigure, 'value' | 'qualifier' | 'nil'>;

function toRead({ indicator, breakdown, place, site, source, periodEnd, quote, spans }: ReadLine) {
  return {
    ...{ indicator, breakdown, place, site },
    source: source === 'NOT-STATED' ? null : source,
    ...{ day: periodEnd, words: quote, at: { spans, cell: null } },
  };
}

const MOST_AROUND = 120;
const ENDS = /[.!?។\n]/;

/** The words around a number, no further than its sentence. */
function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - MOST_AROUND), start);
  const after = text.slice(end, end + MOST_AROUND);
  const from = before.split(ENDS).at(-1) ?? '';
  const to = /^[^!?។\n]*?(?=[.!?](?:\s|$)|[។\n]|$)/.exec(after)?.[0] ?? '';
  return `${from}${text.slice(start, end)}${to}`.trim();
}

export type SheetRows = readonly (readonly SheetCell[])[];

export function factsOfTable(rows: SheetRows): OriginalContents {
  const figures = (readTable(rows)?.rows ?? []).flatMap((row) => row.figures.map(toReadFigure));
  const numbers = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): FoundNumber[] => {
      const count = countOf(cell);
      if (count.status !== 'read') return [];
      const words = cells
        .map(cellWords)
        .filter((each) => each.trim() !== '')
        .join(' · ');
      return [{ value: count.value, words, at: { spans: [], cell: cellName(column, row + 1) } }];
    }),
  );
  return { figures, numbers };
}

function toReadFigure({ value, when, from, note: _, ...figure }: TableFigure): ReadFigure {
  const count = readCount(value);
  return {
    ...figure,
    value: count.status === 'read' ? count.value : null,
    ...{ source: null, day: when, words: from.words, at: { spans: [], cell: from.cell } },
  };
}

import { figureOf, reportOf } from '@/tests/support/reports';

const PLACES = ['KH22', 'KH01', 'KH13'] as const;

/** Words that make a report long: no frame of a real one was so long. */
const LONG_NOTE = 'Invented words of the bench. '.repeat(65);

/** A report like the shorter real ones: four figures, about two kilobytes. More `figures`, with long notes, make it long. */
export function reportWith(stamp: string, figures = 0) {
  const closed = { indicator: 'service_closed', breakdown: 'school' } as const;
  return reportOf(150_000, {
    reference: `bench-${stamp.slice(2)}`,
    text: { km: 'របាយការណ៍សាកល្បង', en: 'Invented report of the bench' },
    checkNote: { km: `លេខសាកល្បង`, en: `Invented numbers ${stamp}` },
    figures: [
      figureOf(150_000),
      ...PLACES.map((place, index) => ({ ...figureOf(20 + index), ...closed, place })),
      ...Array.from({ length: figures }, (_, index) => ({
        ...{ ...figureOf(1 + index), ...closed, place: 'KH22' as const },
        note: LONG_NOTE,
      })),
    ],
  });
}

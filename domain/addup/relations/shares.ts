import { MOST_IN_PERIOD, PARTS, type PartDeclaration, PEOPLE_A_FAMILY, SMALLEST_CROWD } from '@/domain/addup/declared';
import { evaluate, onlyFaults } from '@/domain/addup/evaluate';
import type { Band, Finding } from '@/domain/addup/finding';
import { type Copy, find, type ReportedFigure, toTerm } from '@/domain/addup/stated';
import { INDICATORS, type IndicatorCode } from '@/domain/indicators';
import { dayOf } from '@/domain/when';
import type { CheckContext } from './context';

/** Women and children are each a part of all people. They overlap, so they are never added. */
export function partsOfWholes({ statement }: CheckContext): Finding[] {
  return statement.copies.flatMap((copy) => PARTS.flatMap((part) => partsIn(part, copy)));
}

function partsIn(declared: PartDeclaration, copy: Copy): Finding[] {
  const { relation, breakdown } = declared;
  return copy
    .filter((stated) => stated.breakdown === breakdown)
    .flatMap((part) => {
      const whole = find(copy, { ...part, breakdown: null });
      if (whole === null) return [];
      const terms = [toTerm(part), toTerm(whole)];
      const isCrowd = whole.value >= SMALLEST_CROWD && part.site === null && isDisplacement(part);
      const band = isCrowd ? bandAt(declared, part) : { low: 0, high: 1 };
      return [evaluate({ relation, constraint: { kind: 'share', band }, terms }, true)];
    });
}

function isDisplacement({ indicator }: ReportedFigure): boolean {
  return INDICATORS[indicator].group === 'displacement';
}

function bandAt({ band, earlier }: PartDeclaration, { asOf }: ReportedFigure): Band {
  return earlier !== null && asOf !== null && dayOf(asOf) < earlier.until ? earlier.band : band;
}

/** In some copies the numbers of families and people are exchanged. */
export function peopleAndFamilies({ statement }: CheckContext): Finding[] {
  return statement.copies.flatMap((copy) =>
    copy
      .filter((stated) => stated.breakdown === 'families' && stated.value > 0)
      .flatMap((families) => {
        const people = find(copy, { ...families, breakdown: null });
        if (people === null || people.value < SMALLEST_CROWD) return [];
        const terms = [toTerm(people), toTerm(families)];
        return onlyFaults(
          evaluate({ relation: 'people_and_families', constraint: { kind: 'share', band: PEOPLE_A_FAMILY }, terms }),
        );
      }),
  );
}

const STAYING: readonly IndicatorCode[] = ['remaining_in_camps', 'remaining_displaced'];

/** No more than a third of those who remain go home in one period. */
export function periodAndRemaining({ statement }: CheckContext): Finding[] {
  return statement.copies.flatMap((copy) =>
    copy
      .filter(({ indicator, breakdown }) => indicator === 'returned_in_period' && breakdown === null)
      .flatMap((flow) =>
        STAYING.flatMap((indicator) => {
          const staying = find(copy, { ...flow, indicator });
          if (staying === null || staying.value < SMALLEST_CROWD) return [];
          const terms = [toTerm(flow), toTerm(staying)];
          return onlyFaults(
            evaluate({ relation: 'period_and_remaining', constraint: { kind: 'share', band: MOST_IN_PERIOD }, terms }),
          );
        }),
      ),
  );
}

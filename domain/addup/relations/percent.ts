import { SUMS } from '@/domain/addup/declared';
import type { Finding } from '@/domain/addup/finding';
import { judge } from '@/domain/addup/judge';
import { find, toTerm } from '@/domain/addup/stated';
import type { CheckContext } from './context';
import { wholeIn } from './sums';

const [RETURNED] = SUMS;

/** The printed per cent is what returned of the total, on whichever base the source states. */
export function percents(checked: CheckContext): Finding[] {
  return checked.statement.copies.flatMap((copy) =>
    copy
      .filter(({ indicator, value }) => indicator === 'returned_percent' && value > 0)
      .flatMap((percent) => {
        const returned = find(copy, { ...percent, indicator: 'returned_cumulative' });
        const total = RETURNED === undefined ? null : wholeIn(RETURNED, { copy, anchor: percent }, checked);
        if (returned === null || returned.value === 0 || total === null || total.value === 0) return [];
        const terms = [toTerm(percent), toTerm(returned), total];
        return [judge({ relation: 'returned_percent', law: { kind: 'percent' }, terms })];
      }),
  );
}

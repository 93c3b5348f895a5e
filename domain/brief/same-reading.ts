import type { BoardReading } from '@/domain/board/readings';

/** Whether two readings say the same of the same moment, in the same report. */
export function isSameReading(a: BoardReading | null, b: BoardReading | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [a, b].map(({ asOf, value, qualifier, amount, update, provisional }) =>
    JSON.stringify([asOf, value, qualifier, amount, update, provisional]),
  );
  return one === other;
}

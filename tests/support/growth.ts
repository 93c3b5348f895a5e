/** What one call costs in the processor's time, whatever else the machine does; the least of some, for noise only adds. */
function cpuMs(work: () => unknown, times = 5): number {
  const costs = Array.from({ length: times }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...costs);
}

/** Below it the clock's own grain decides. */
const FLOOR_MS = 4;
/** What growth is allowed: 4 where each letter is looked at once, 16 where with each other; memory has its price, too. */
export const MOST_GROWTH = 6;

/** How many times as long four times as much takes. What is over in no time is not measured any further. */
export function growthOf(work: (text: string) => unknown, unit: string, letters: number): number {
  const of = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const [once, four] = [of(letters), of(4 * letters)];
  if (cpuMs(() => work(four), 1) < FLOOR_MS * MOST_GROWTH) return 1;
  return (
    cpuMs(() => work(four)) /
    Math.max(
      cpuMs(() => work(once)),
      FLOOR_MS,
    )
  );
}

/** What a call costs in the processor's time, whatever else the machine does. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Below it the clock's own grain decides, and what compiles and collects beside the call. */
const FLOOR_MS = 8;
/** What growth is allowed: 4 where each letter is looked at once, 16 where with each other; memory has its price, too. */
export const MOST_GROWTH = 6;
/** Noise only adds, so the least of some counts; what is well after two is not measured any further. */
const ROUNDS = { least: 2, most: 12 };

/** How many times as long the fourfold work takes. What is over in no time is not measured any further. */
export async function growthOf(once: () => unknown, fourfold: () => unknown): Promise<number> {
  const least = { once: Number.POSITIVE_INFINITY, fourfold: await cpuMs(fourfold) };
  const growth = () => least.fourfold / Math.max(least.once, FLOOR_MS);
  if (least.fourfold < FLOOR_MS * MOST_GROWTH) return 1;
  for (let round = 1; round <= ROUNDS.most; round += 1) {
    least.once = Math.min(least.once, await cpuMs(once));
    if (round >= ROUNDS.least && growth() < MOST_GROWTH) break;
    least.fourfold = Math.min(least.fourfold, await cpuMs(fourfold));
  }
  return growth();
}

/** The same for what reads a text: the unit is repeated to that length, and to four times of it. */
export function growthOnTexts(work: (text: string) => unknown, unit: string, letters: number): Promise<number> {
  const of = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const [once, four] = [of(letters), of(4 * letters)];
  return growthOf(
    () => work(once),
    () => work(four),
  );
}

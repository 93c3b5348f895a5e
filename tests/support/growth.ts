/** The processor time of a call, which does not depend on other work of the machine. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Shorter times depend on the resolution of the clock, on the compiler and on garbage collection. */
const FLOOR_MS = 8;
/**
 * The growth that we allow. Linear work grows by 4, quadratic work by 16, and the middle of the two (as factors) is 8.
 * Linear work with much memory came to 6.3 on a machine that did other work too, because the caches were shared.
 */
export const MOST_GROWTH = 8;
/** Noise only adds time, so the smallest of some measurements counts. Two good ones are enough. */
const ROUNDS = { least: 2, most: 12 };

/** How many times as long four times the work takes. Very fast work is not measured again. */
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

/** The same for a function of a text: the unit is repeated to that length, and to four times that length. */
export function growthOnTexts(work: (text: string) => unknown, unit: string, letters: number): Promise<number> {
  const of = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const [once, four] = [of(letters), of(4 * letters)];
  return growthOf(
    () => work(once),
    () => work(four),
  );
}

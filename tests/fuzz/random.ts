/** The same numbers for the same seed, so that what was found can be found again. */
export type Dice = {
  /** 0 ≤ n < most. */
  below(most: number): number;
  oneOf<T>(things: readonly T[]): T;
  /** True so many times in a hundred. */
  in100(times: number): boolean;
};

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return { below, oneOf: (things) => things[below(things.length)] as never, in100: (times) => below(100) < times };
}

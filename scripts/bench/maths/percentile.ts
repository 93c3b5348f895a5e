/** The value that this part of all does not pass: 0.99 is p99, 1 the largest. NaN of nothing. */
export function percentile(values: ArrayLike<number>, part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Of an even number the higher of the two in the middle. */
export function median(values: ArrayLike<number>): number {
  return percentile(values, 0.5);
}

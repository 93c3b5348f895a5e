const TICK_MS = 1_000;

/**
 * Shows the name of a step and its seconds while it runs; in a terminal, on one line.
 * @returns the result of the step.
 */
export async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const seconds = () => `${Math.round((Date.now() - begun) / 1000)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(live ? `${name} …` : `${name} …\n`);
  const timer = live && setInterval(() => process.stdout.write(`\r${name} … ${seconds()}`), TICK_MS);
  try {
    const result = await work();
    process.stdout.write(live ? `\r${name}: ${seconds()}\u001b[K\n` : `${name}: ${seconds()}\n`);
    return result;
  } finally {
    if (timer) clearInterval(timer);
  }
}

/**
 * Resolves when a signal asks this process to end, or when its terminal closes. It ignores later signals: Ctrl-C reaches the
 * whole process group, and npm sends it once more, which would interrupt the clean stop that the first signal began.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

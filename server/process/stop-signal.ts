/**
 * Settles when this process is asked to end, by a signal or because its terminal was closed. What comes later is ignored: Ctrl-C reaches the whole group, and npm hands
 * it on once more, which would cut off the clean stop that the first one began.
 */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

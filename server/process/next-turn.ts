/** Lets everything else have its turn. SQLite answers in the same turn, so long work over it would stop the whole server. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

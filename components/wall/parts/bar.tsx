/** Closed or damaged hatched, open plain, from zero; `most`: the length of the whole scale. It repeats the numbers beside it. */
export function Bar({ closed, open = null, most }: { closed: number | null; open?: number | null; most: number }) {
  const part = (value: number | null) => `${Math.min(100, (100 * (value ?? 0)) / Math.max(1, most))}%`;
  return (
    <span className="wall-bar" aria-hidden="true">
      <span className="wall-bar-closed" style={{ width: part(closed) }} />
      {open === null ? null : <span className="wall-bar-open" style={{ width: part(open) }} />}
    </span>
  );
}

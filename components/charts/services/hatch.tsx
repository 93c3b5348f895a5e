/** Closed and damaged are hatched, so that they are told apart without colour. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--surface)" />
        <rect width="3.5" height="6" fill="var(--d3)" />
      </pattern>
    </defs>
  );
}

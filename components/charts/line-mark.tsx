/** Colour, dash and mark of each line. People can tell the lines apart without colour. */
const LINE_LOOKS = [
  { colour: 'var(--d1)', dash: '0', width: 3, mark: 'circle' },
  { colour: 'var(--d4)', dash: '7 4', width: 2, mark: 'square' },
  { colour: 'var(--d3)', dash: '2 3', width: 2, mark: 'diamond' },
  { colour: 'var(--d2)', dash: '10 3 2 3', width: 2, mark: 'circle' },
] as const;

export type LineLook = (typeof LINE_LOOKS)[number];

export function lookOf(line: number): LineLook {
  return LINE_LOOKS[line % LINE_LOOKS.length] ?? LINE_LOOKS[0];
}

/** `open`: told late, or it may still change. */
type MarkProps = { x: number; y: number; look: LineLook; size: number; open?: boolean };

/** A report on the line. */
export function Mark({ x, y, look, size, open = false }: MarkProps) {
  const half = size / 2;
  const style = open
    ? { fill: 'var(--surface)', stroke: look.colour, strokeWidth: size / 4 }
    : { fill: look.colour, stroke: 'var(--surface)', strokeWidth: 1 };
  if (look.mark === 'circle') return <circle cx={x} cy={y} r={half} {...style} />;
  const turn = look.mark === 'diamond' ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - half} y={y - half} width={size} height={size} transform={turn} {...style} />;
}

/** The line and its mark beside a name in words, where the plot is too narrow for names. */
export function LineSwatch({ line }: { line: number }) {
  const look = lookOf(line);
  return (
    <svg className="inline-block" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      <path d="M0 6h28" stroke={look.colour} strokeWidth={look.width} strokeDasharray={look.dash} />
      <Mark x={14} y={6} look={look} size={8} />
    </svg>
  );
}

import type { Span } from '@/domain/reader/reading';

/** `found`: a sure or accepted figure · `check`: a person has to look · `dropped`: removed · `unread`: not understood. */
type MarkKind = 'found' | 'check' | 'dropped' | 'unread';

/** A number of the text that is marked. The first span is the number, the others are the words that belong to it. */
export type MarkOwner = { key: string; kind: MarkKind; spans: readonly Span[] };

/** A part of the text that the same owners mark. `kind` null = no number; `keys`: all owners of this part. */
export type Segment = Span & { text: string; kind: MarkKind | null; keys: string[] };

type Piece = Span & { key: string; kind: MarkKind | null };

/** Which kind is shown where several owners overlap: the first of this list. */
const ORDER: readonly (MarkKind | null)[] = ['check', 'found', 'dropped', 'unread', null];

/** Splits the whole text into segments, in order. Spans beyond its end are cut. */
export function segmentsOf(text: string, owners: readonly MarkOwner[]): Segment[] {
  const pieces = owners.flatMap((owner) => piecesOf(owner, text.length)).sort((a, b) => a.start - b.start);
  const bounds = [...new Set([0, text.length, ...pieces.flatMap(({ start, end }) => [start, end])])];
  bounds.sort((a, b) => a - b);
  const segments: Segment[] = [];
  let open: Piece[] = [];
  let next = 0;
  for (const [index, start] of bounds.entries()) {
    const end = bounds[index + 1];
    if (end === undefined) break;
    open = open.filter((piece) => piece.end > start);
    for (let piece = pieces[next]; piece !== undefined && piece.start <= start; piece = pieces[++next])
      open.push(piece);
    segments.push({ start, end, text: text.slice(start, end), ...kindAndKeysOf(open) });
  }
  return segments;
}

function piecesOf({ key, kind, spans }: MarkOwner, length: number): Piece[] {
  return spans
    .map(({ start, end }, index) => ({
      ...{ key, kind: index === 0 ? kind : null },
      ...{ start: Math.max(0, Math.min(start, length)), end: Math.min(end, length) },
    }))
    .filter(({ start, end }) => start < end);
}

function kindAndKeysOf(open: readonly Piece[]): Pick<Segment, 'kind' | 'keys'> {
  const kind = ORDER.find((one) => open.some((piece) => piece.kind === one)) ?? null;
  // The owner of a number comes first, because a click on the number means that owner.
  const inOrder = [...open].sort((a, b) => Number(a.kind === null) - Number(b.kind === null));
  return { kind, keys: [...new Set(inOrder.map(({ key }) => key))] };
}

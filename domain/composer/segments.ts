import type { Span } from '@/domain/reader/reading';

/** `found`: a figure that is accepted or sure · `check`: one to look at · `dropped`: taken away again · `unread`: left for a person. */
type MarkKind = 'found' | 'check' | 'dropped' | 'unread';

/** Something in the text. The first span is the number, the others are the words that it was bound to. */
export type MarkOwner = { key: string; kind: MarkKind; spans: readonly Span[] };

/** A stretch of the text under the same claims. `kind` null = no number; `keys`: all claims that lie here. */
export type Segment = Span & { text: string; kind: MarkKind | null; keys: string[] };

type Piece = Span & { key: string; kind: MarkKind | null };

/** What counts where several claims overlap. */
const ORDER: readonly (MarkKind | null)[] = ['check', 'found', 'dropped', 'unread', null];

/** The text in order, without a gap; spans beyond its end are cut. */
export function segmentsOf(text: string, claims: readonly MarkOwner[]): Segment[] {
  const pieces = claims.flatMap((claim) => piecesOf(claim, text.length)).sort((a, b) => a.start - b.start);
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
    segments.push({ start, end, text: text.slice(start, end), ...marksOf(open) });
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

function marksOf(open: readonly Piece[]): Pick<Segment, 'kind' | 'keys'> {
  const kind = ORDER.find((one) => open.some((piece) => piece.kind === one)) ?? null;
  // What has the number here comes first: it is what a press on it means.
  const inOrder = [...open].sort((a, b) => Number(a.kind === null) - Number(b.kind === null));
  return { kind, keys: [...new Set(inOrder.map(({ key }) => key))] };
}

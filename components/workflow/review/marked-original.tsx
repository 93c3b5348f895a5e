'use client';

import { useMemo } from 'react';
import { useHighlight } from '@/components/form/composer/highlight';
import { type MarkOwner, type Segment, segmentsOf } from '@/domain/composer/segments';
import type { Span } from '@/domain/reader/reading';
import { blocksOf } from './blocks';

type Props = { text: string; owners: readonly MarkOwner[] };

/** A text with its marks, its tables as tables. */
export function MarkedOriginal({ text, owners }: Props) {
  const segments = useMemo(() => segmentsOf(text, owners), [text, owners]);
  const blocks = useMemo(() => blocksOf(text), [text]);
  return blocks.map((block) =>
    block.kind === 'text' ? (
      <p key={block.start} className="review-paragraph">
        <Marked segments={segments} range={block} />
      </p>
    ) : (
      <table key={block.start} className="review-table">
        <tbody>
          {block.rows.map((row) => (
            <Row key={row[0]?.start ?? 0} row={row} segments={segments} />
          ))}
        </tbody>
      </table>
    ),
  );
}

function Row({ row, segments }: { row: readonly Span[]; segments: readonly Segment[] }) {
  return (
    <tr>
      {row.map((cell) => (
        <td key={cell.start}>
          <Marked segments={segments} range={cell} />
        </td>
      ))}
    </tr>
  );
}

function Marked({ segments, range }: { segments: readonly Segment[]; range: Span }) {
  const { highlighted } = useHighlight();
  const inside = segments.filter(({ start, end }) => start < range.end && end > range.start);
  return inside.map(({ start, end, text, kind, keys }) => {
    const part = text.slice(Math.max(0, range.start - start), text.length - Math.max(0, end - range.end));
    if (keys.length === 0) return part;
    const isHighlighted = highlighted !== null && keys.includes(highlighted);
    return (
      <mark
        key={start}
        data-keys={keys.join('\n')}
        className={`mark mark-${kind ?? 'words'} ${isHighlighted ? 'mark-highlighted' : ''}`}
      >
        {part}
      </mark>
    );
  });
}

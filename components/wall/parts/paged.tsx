'use client';

import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
import { useFit } from './use-fit';
import { useTurns } from './use-turns';
import { useWallState } from './wall-state';

/** The time for a page of what does not fit at once. */
const PAGE_MS = 10_000;

type Props = {
  children: ReactNode;
  /** Another text, or other rows, begin at the first page. */
  of: string;
  /** Rows beside each other on a page. */
  columns?: number;
  as?: 'ol' | 'ul' | 'div';
  /** Few rows are larger, so that they fill the room. */
  grows?: boolean;
  /** Heads of columns above the rows; they are as large as the rows. */
  head?: ReactNode;
};

/** Rows or text that may need several pages. Pages end between rows or lines, so nothing is cut; they follow one another. */
export function Paged({ children, of, columns = 1, as: Flow = 'div', grows = false, head = null }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { pages, scale } = useFit(box, { of, grows });
  const { paused, needMs } = useWallState();
  const page = useTurns({ count: pages, msOf: () => PAGE_MS, paused }, of);
  useEffect(() => needMs(pages * PAGE_MS), [needMs, pages]);
  return (
    <div className="wall-paged" style={{ '--grown': scale } as CSSProperties}>
      {head === null ? null : <div className="wall-paged-head">{head}</div>}
      <div className="wall-paged-box" ref={box} data-pages={pages}>
        <Flow className="wall-paged-flow" style={{ '--page': page, '--columns': columns } as CSSProperties}>
          {children}
        </Flow>
      </div>
      {pages > 1 ? <PageCount page={page} pages={pages} /> : null}
    </div>
  );
}

function PageCount({ page, pages }: { page: number; pages: number }) {
  const wording = useWording();
  return (
    <p className="wall-page-count digits">
      {withDigits(String(page + 1), wording)}/{withDigits(String(pages), wording)}
    </p>
  );
}

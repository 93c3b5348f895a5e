'use client';

import { type CSSProperties, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useWording } from '@/components/ui/wording';
import { withDigits } from '@/domain/wording/numbers';
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
};

/** Rows or text that may need several pages. Pages end between rows or lines, so nothing is cut; they follow one another. */
export function Paged({ children, of, columns = 1, as: Flow = 'div' }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const pages = usePages(box, of);
  const { paused, needMs } = useWallState();
  const page = useTurns({ count: pages, msOf: () => PAGE_MS, paused }, of);
  useEffect(() => needMs(pages * PAGE_MS), [needMs, pages]);
  return (
    <div className="wall-paged">
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

/** How many pages the flow needs on this screen. */
function usePages(box: RefObject<HTMLDivElement | null>, of: string): number {
  const [pages, setPages] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows need other pages.
  useEffect(() => {
    const measured = box.current;
    const flow = measured?.firstElementChild;
    if (!measured || !flow) return;
    const measure = () => setPages(Math.max(1, Math.round(flow.scrollWidth / Math.max(1, measured.clientWidth))));
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    void document.fonts.ready.then(measure);
    return () => observer.disconnect();
  }, [box, of]);
  return pages;
}

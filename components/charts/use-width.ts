import { type RefObject, useEffect, useState } from 'react';

/** The width of an element in pixels, null until it is known. */
export function useWidth(of: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    if (!of.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(of.current);
    return () => observer.disconnect();
  }, [of]);
  return width;
}

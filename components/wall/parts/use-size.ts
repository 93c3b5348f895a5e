'use client';

import { type RefObject, useEffect, useState } from 'react';

/** `text`: the size of the smallest text on this wall. All in pixels. */
export type Size = { width: number; height: number; text: number };

/** Width and height of an element in whole pixels, and the size of its text; null until they are known. */
export function useSize(of: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const box = of.current;
    if (!box) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const text = Number.parseFloat(getComputedStyle(box).fontSize);
      setSize({ width: Math.floor(width), height: Math.floor(height), text });
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [of]);
  return size;
}

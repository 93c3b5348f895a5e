import { type RefObject, useLayoutEffect, useRef } from 'react';

/** From the largest down: the first in which the whole part fits. Below the last one the part can be scrolled. */
const SIZES_PX = [104, 88, 76, 66, 58, 51, 45, 40, 36, 32, 28, 25, 22] as const;

/** Sets the size before the part is painted, so that nothing is seen to move. */
export function useFittedText(what: string, scale: number): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text needs another size.
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const draw = () => fitInto(box, scale);
    draw();
    // Before the fonts are there, other letters were measured.
    void document.fonts.ready.then(draw);
    const watch = new ResizeObserver(draw);
    watch.observe(box);
    return () => watch.disconnect();
  }, [what, scale]);
  return ref;
}

function fitInto(box: HTMLElement, scale: number): void {
  box.scrollTop = 0;
  for (const size of SIZES_PX) {
    box.style.fontSize = `${Math.round(size * scale)}px`;
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
  }
}

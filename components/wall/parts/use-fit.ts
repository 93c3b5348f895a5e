'use client';

import { type RefObject, useEffect, useState } from 'react';

export type Fit = { pages: number; scale: number };

/** From large to as designed: the first one with which all rows stand on one page. */
const SCALES = [1.5, 1.35, 1.2];

/** How many pages the flow in a box needs on this screen, and how much larger than designed it stands where one is enough. */
export function useFit(box: RefObject<HTMLElement | null>, { of, grows }: { of: string; grows: boolean }): Fit {
  const [fit, setFit] = useState<Fit>({ pages: 1, scale: 1 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows need other pages.
  useEffect(() => {
    const flow = box.current?.firstElementChild;
    const paged = box.current?.parentElement;
    if (!flow || !paged) return;
    const measure = () => setFit(fitOf({ flow, paged }, grows ? SCALES : []));
    // Words in the rows change, too: a mark comes, a sentence gets longer.
    const words = new MutationObserver(measure);
    words.observe(flow, { childList: true, characterData: true, subtree: true });
    const room = new ResizeObserver(measure);
    room.observe(paged);
    measure();
    void document.fonts.ready.then(measure);
    return () => {
      words.disconnect();
      room.disconnect();
    };
  }, [box, of, grows]);
  return fit;
}

type MeasuredFlow = { flow: Element; paged: HTMLElement };

function fitOf({ flow, paged }: MeasuredFlow, scales: readonly number[]): Fit {
  const pagesAt = (scale: number) => {
    paged.style.setProperty('--grown', String(scale));
    // Both are of the flow itself, so that it does not matter how a browser counts what is larger.
    return Math.max(1, Math.round(flow.scrollWidth / Math.max(1, flow.clientWidth)));
  };
  const scale = scales.find((each) => pagesAt(each) === 1) ?? 1;
  return { pages: pagesAt(scale), scale };
}

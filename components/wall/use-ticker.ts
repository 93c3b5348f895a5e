'use client';

import { useEffect, useState } from 'react';
import { dwellOf, nextPlace, type TickerPlace } from './ticker';

export type TickerText = { number: number; text: string };

/** Shows the lines of the items in turn. The space key pauses it. `linesOf`: how many lines this screen needs. */
export function useTicker(items: readonly TickerText[], linesOf: (number: number) => number) {
  const [place, setPlace] = useState<TickerPlace>({ item: 0, line: 0 });
  const [paused, setPaused] = useState(false);
  const newest = items[0]?.number;
  const item = place.item < items.length ? place.item : 0;
  const current = items[item];
  // A new item goes to the front, so that it is shown at once.
  const [shownNewest, setShownNewest] = useState(newest);
  if (shownNewest !== newest) {
    setShownNewest(newest);
    setPlace({ item: 0, line: 0 });
  }
  const lines = current ? linesOf(current.number) : 1;
  useEffect(() => {
    if (paused || !current) return;
    const timer = setTimeout(() => setPlace(nextPlace(place, lines, items.length)), dwellOf(current.text, lines));
    return () => clearTimeout(timer);
  }, [paused, current, lines, items.length, place]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      setPaused((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { item, line: place.line, paused, toggle: () => setPaused((before) => !before) };
}

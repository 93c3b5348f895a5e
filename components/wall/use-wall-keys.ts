'use client';

import { useEffect, useRef } from 'react';

const KEYS: Record<string, 1 | -1 | 'toggle'> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
  ' ': 'toggle',
};

/** The keys of a keyboard, and of a remote control that sends them. */
export function useWallKeys({ step, toggle }: { step: ((by: 1 | -1) => void) | null; toggle(): void }): void {
  const acts = useRef({ step, toggle });
  useEffect(() => {
    acts.current = { step, toggle };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event);
      if (act === undefined) return;
      event.preventDefault();
      if (act === 'toggle') acts.current.toggle();
      else acts.current.step?.(act);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** A button has its own use for the space key. */
function actOf({ key, target }: KeyboardEvent): (typeof KEYS)[string] | undefined {
  return key === ' ' && target instanceof HTMLButtonElement ? undefined : KEYS[key];
}

import { type TouchEvent, useCallback, useEffect, useLayoutEffect, useReducer, useRef } from 'react';
import { read, write } from '@/client/podium/podium-clock';
import { type PodiumAct, podiumAct, swipeAct } from '@/domain/briefing/podium/keys';
import {
  FIRST_CHOICES,
  type PodiumState,
  type PodiumStep,
  readChoices,
  startAt,
  stepPodium,
} from '@/domain/briefing/podium/state';

const CHOICES = 'podium-choices';

export type UsedPodium = {
  state: PodiumState;
  step(step: PodiumStep): void;
  act(act: PodiumAct): void;
  swipe: { onTouchStart(event: TouchEvent): void; onTouchEnd(event: TouchEvent): void };
};

/** The state of the podium, moved by keys, a remote control, fingers and buttons, and by nothing else. */
export function usePodium(count: number, now: () => number): UsedPodium {
  const [state, step] = useReducer(stepPodium, startAt(FIRST_CHOICES));
  const act = useCallback((pressed: PodiumAct) => step({ act: pressed, now: now(), count }), [now, count]);
  useKeptChoices(state, step);
  useKeys(act, state.isSearching);
  return { state, step, act, swipe: useSwipe(act) };
}

/** The browser keeps what the speaker chose; the server draws the first choices. */
function useKeptChoices({ view, theme, speed, size }: PodiumState, step: (step: PodiumStep) => void): void {
  const isRead = useRef(false);
  useEffect(() => {
    if (isRead.current) write(CHOICES, JSON.stringify({ view, theme, speed, size }));
  }, [view, theme, speed, size]);
  useEffect(() => {
    isRead.current = true;
    step({ choose: readChoices(read(CHOICES)) });
  }, [step]);
}

/** Heard from the first frame that the script draws: a speaker who has just opened the page again presses at once. */
function useKeys(act: (pressed: PodiumAct) => void, isSearching: boolean): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pressed = podiumAct(event);
      // While somebody types, only Escape is ours. A button that has the focus takes its own sspeed bar.
      const isOnButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (pressed === null || isOnButton || (isSearching && pressed !== 'close')) return;
      event.preventDefault();
      act(pressed);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [act, isSearching]);
}

function useSwipe(act: (pressed: PodiumAct) => void): UsedPodium['swipe'] {
  const begun = useRef<{ x: number; y: number } | null>(null);
  return {
    onTouchStart({ touches }) {
      const touch = touches[0];
      begun.current = touches.length === 1 && touch ? { x: touch.clientX, y: touch.clientY } : null;
    },
    onTouchEnd({ changedTouches }) {
      const touch = changedTouches[0];
      const from = begun.current;
      begun.current = null;
      const swiped = touch && from && swipeAct(touch.clientX - from.x, touch.clientY - from.y);
      if (swiped) act(swiped);
    },
  };
}

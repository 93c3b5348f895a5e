import type { PodiumAct } from './keys';
import { toSpeed, USUAL_SPEED } from './pace';

const PODIUM_VIEWS = ['km', 'en', 'both'] as const;
export type PodiumView = (typeof PODIUM_VIEWS)[number];
export const PODIUM_SIZES = [0.8, 1, 1.25, 1.5] as const;

/** What the speaker chose; the browser keeps it. */
export type PodiumChoices = { view: PodiumView; theme: 'dark' | 'light'; speed: number; size: number };

export type PodiumState = PodiumChoices & {
  /** The part on the screen, from 0. */
  index: number;
  blank: boolean;
  isSearching: boolean;
  /** Server time in ms when the first page was turned; null: not begun. */
  begun: number | null;
};

export const FIRST_CHOICES: PodiumChoices = { view: 'km', theme: 'dark', speed: USUAL_SPEED, size: 1 };

export function startAt(choices: PodiumChoices): PodiumState {
  return { ...choices, index: 0, blank: false, isSearching: false, begun: null };
}

export type PodiumStep =
  | { act: PodiumAct; now: number; count: number }
  | { choose: Partial<PodiumChoices> }
  | { restart: true };

/** One step of the podium. What is on the screen changes only by what the speaker does. */
export function stepPodium(state: PodiumState, step: PodiumStep): PodiumState {
  if ('choose' in step) return { ...state, ...step.choose };
  if ('restart' in step) return { ...state, index: 0, begun: null, blank: false };
  return act(state, step);
}

function act(state: PodiumState, { act, now, count }: Extract<PodiumStep, { act: PodiumAct }>): PodiumState {
  const last = Math.max(0, count - 1);
  switch (act) {
    case 'next':
      // The first press on a dark screen only lights it: nothing may be skipped unseen.
      return state.blank ? { ...state, blank: false } : turn(state, Math.min(last, state.index + 1), now);
    case 'back':
      return state.blank ? { ...state, blank: false } : turn(state, Math.max(0, state.index - 1), now);
    case 'first':
      return turn(state, 0, now);
    case 'last':
      return turn(state, last, now);
    case 'blank':
      return { ...state, blank: !state.blank };
    case 'language':
      return { ...state, view: nextView(state.view) };
    case 'theme':
      return { ...state, theme: state.theme === 'dark' ? 'light' : 'dark' };
    case 'search':
      return { ...state, isSearching: true, blank: false };
    case 'close':
      return { ...state, isSearching: false, blank: false };
  }
}

function turn(state: PodiumState, index: number, now: number): PodiumState {
  return index === state.index ? state : { ...state, index, begun: state.begun ?? now };
}

function nextView(view: PodiumView): PodiumView {
  return PODIUM_VIEWS[(PODIUM_VIEWS.indexOf(view) + 1) % PODIUM_VIEWS.length] ?? 'km';
}

/** Choices as a browser kept them, whatever is in there. */
export function readChoices(kept: string | null): PodiumChoices {
  const raw = readObject(kept);
  const view = PODIUM_VIEWS.find((each) => each === raw.view) ?? FIRST_CHOICES.view;
  const size = PODIUM_SIZES.find((each) => each === raw.size) ?? FIRST_CHOICES.size;
  return { view, size, theme: raw.theme === 'light' ? 'light' : 'dark', speed: toSpeed(raw.speed) };
}

function readObject(text: string | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

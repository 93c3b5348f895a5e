import { reconnectDelay, returnDelay } from '@/domain/protocol/delays';

/** From 0 up to 1. */
export type Random = () => number;

export type Attempts = { attempt(): void; giveUp(): void };

export type Schedule = {
  start(): void;
  /** It came up: the next failure counts from nothing. */
  arrived(): void;
  /** It failed. False when that is known already, or nobody wants it any more. */
  retry(): boolean;
  /** The server leaves on purpose (F3): the next attempt is drawn from this span. */
  spread(spreadMs: number): void;
  hurry(): void;
  stop(): void;
};

type LinkState = 'idle' | 'trying' | 'up' | 'waiting' | 'stopped';
type LinkEvent = 'start' | 'due' | 'arrived' | 'failed' | 'hurry' | 'stop';

/** The state that each event leads to, which is entered anew; null = nothing happens. The compiler wants every cell. */
const NEXT: Record<LinkState, Record<LinkEvent, LinkState | null>> = {
  idle: { start: 'trying', due: null, arrived: null, failed: 'waiting', hurry: null, stop: 'stopped' },
  trying: { start: null, due: null, arrived: 'up', failed: 'waiting', hurry: null, stop: 'stopped' },
  up: { start: null, due: null, arrived: 'up', failed: 'waiting', hurry: null, stop: 'stopped' },
  waiting: { start: null, due: 'trying', arrived: 'up', failed: null, hurry: 'waiting', stop: 'stopped' },
  // For good: what comes late changes nothing.
  stopped: { start: null, due: null, arrived: null, failed: null, hurry: null, stop: null },
};

/** When to try again (C5). Never gives up, never looks at the reason. An attempt that is silent for `patienceMs` has failed. */
export function createSchedule(random: Random, patienceMs: number, { attempt, giveUp }: Attempts): Schedule {
  let state: LinkState = 'idle';
  let failures = 0;
  let spreadMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    const delay = spreadMs === null ? reconnectDelay(failures, random()) : returnDelay(spreadMs, random());
    failures += spreadMs === null ? 1 : 0;
    spreadMs = null;
    return delay;
  };
  const enter: Record<LinkState, () => void> = {
    idle: () => undefined,
    trying() {
      timer = setTimeout(giveUp, patienceMs);
      attempt();
    },
    up() {
      failures = 0;
    },
    waiting() {
      timer = setTimeout(() => on('due'), draw());
    },
    stopped: () => undefined,
  };
  /** False when nothing happened. */
  const on = (event: LinkEvent): boolean => {
    const next = NEXT[state][event];
    if (next === null) return false;
    clearTimeout(timer);
    state = next;
    enter[next]();
    return true;
  };
  return {
    start: () => void on('start'),
    arrived: () => void on('arrived'),
    retry: () => on('failed'),
    spread(ms) {
      spreadMs = ms;
    },
    hurry() {
      if (state === 'waiting') failures = 0;
      on('hurry');
    },
    stop: () => void on('stop'),
  };
}

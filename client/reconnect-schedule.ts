import { reconnectDelay, returnDelay } from '@/domain/protocol/delays';

/** From 0 up to 1. */
export type Random = () => number;

export type Attempts = { attempt(): void; giveUp(): void };

export type ReconnectSchedule = {
  start(): void;
  /** The connection is up: failures count from zero again. */
  connected(): void;
  /** The attempt failed: plans the next one. False when that is known already, or after `stop`. */
  retryLater(): boolean;
  /** The server stops on purpose (F3): the next attempt comes at a random moment of this span. */
  spreadReturn(spreadMs: number): void;
  retrySoon(): void;
  stop(): void;
};

type LinkState = 'idle' | 'trying' | 'up' | 'waiting' | 'stopped';
type LinkEvent = 'start' | 'due' | 'connected' | 'failed' | 'retrySoon' | 'stop';

/** The state that each event leads to; null = nothing happens. The compiler demands every cell. */
const NEXT: Record<LinkState, Record<LinkEvent, LinkState | null>> = {
  idle: { start: 'trying', due: null, connected: null, failed: 'waiting', retrySoon: null, stop: 'stopped' },
  trying: { start: null, due: null, connected: 'up', failed: 'waiting', retrySoon: null, stop: 'stopped' },
  up: { start: null, due: null, connected: 'up', failed: 'waiting', retrySoon: null, stop: 'stopped' },
  waiting: { start: null, due: 'trying', connected: 'up', failed: null, retrySoon: 'waiting', stop: 'stopped' },
  // For good: late events change nothing.
  stopped: { start: null, due: null, connected: null, failed: null, retrySoon: null, stop: null },
};

/** Decides when to try again (C5). It never gives up, whatever the reason. An attempt without an answer for `patienceMs` has failed. */
export function createReconnectSchedule(
  random: Random,
  patienceMs: number,
  { attempt, giveUp }: Attempts,
): ReconnectSchedule {
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
    connected: () => void on('connected'),
    retryLater: () => on('failed'),
    spreadReturn(ms) {
      spreadMs = ms;
    },
    retrySoon() {
      if (state === 'waiting') failures = 0;
      on('retrySoon');
    },
    stop: () => void on('stop'),
  };
}

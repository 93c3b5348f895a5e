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

type State = 'idle' | 'trying' | 'up' | 'waiting' | 'stopped';

/** When to try again (C5). Never gives up, never looks at the reason. An attempt that is silent for `patienceMs` has failed. */
export function createSchedule(random: Random, patienceMs: number, { attempt, giveUp }: Attempts): Schedule {
  let state: State = 'idle';
  let failures = 0;
  let spreadMs: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const go = (next: State, work?: () => void, afterMs = 0) => {
    clearTimeout(timer);
    state = next;
    timer = work && setTimeout(work, afterMs);
  };
  const begin = () => {
    go('trying', giveUp, patienceMs);
    attempt();
  };
  const draw = () => {
    const delay = spreadMs === null ? reconnectDelay(failures, random()) : returnDelay(spreadMs, random());
    failures += spreadMs === null ? 1 : 0;
    spreadMs = null;
    return delay;
  };
  return {
    start: begin,
    arrived() {
      failures = 0;
      go('up');
    },
    retry() {
      if (state === 'waiting' || state === 'stopped') return false;
      go('waiting', begin, draw());
      return true;
    },
    spread(ms) {
      spreadMs = ms;
    },
    hurry() {
      if (state !== 'waiting') return;
      failures = 0;
      go('waiting', begin, draw());
    },
    stop: () => go('stopped'),
  };
}

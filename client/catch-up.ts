import type { StreamName } from '@/domain/entries/entry';
import { gapPullDelay, reconnectDelay } from '@/domain/protocol/delays';
import type { Pull, PullResult } from './pull-stream';
import type { Random } from './reconnect-schedule';
import { needOf, type StreamState } from './stream-state';

/** Without a WebSocket, HTTP has to confirm the figures before a beacon's time is over (C3). */
const POLL_MS = 5_000;

/** The missing entries did not come, so the requests become less and less frequent. */
const VAIN: readonly PullResult['kind'][] = ['failed', 'unwell'];

export type CatchUpOptions<S extends StreamName> = {
  pull: Pull<S>;
  random: Random;
  state(): StreamState<S>;
  take(pulled: PullResult<S>): void;
};

export type CatchUp = {
  /** Call it when the state changed. It waits a moment and fetches what the state still needs then. */
  fetchNeeded(): void;
  /** Asks the server whether this is still the newest state. */
  checkHead(): void;
  setPolling(isOn: boolean): void;
  stop(): void;
};

/** Fetches what the socket did not bring (C1, C2, S4): one request at a time, after a random delay, until it is there. */
export function createCatchUp<S extends StreamName>({ pull, random, state, take }: CatchUpOptions<S>): CatchUp {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isPolling = false;
  let isCheckDue = false;
  let isStopped = false;
  let failures = 0;

  const isDue = () => isCheckDue || needOf(state()) !== 'nothing';
  const plan = (delay: number) => {
    if (isBusy || isStopped || timer !== undefined) return;
    timer = setTimeout(run, delay);
  };
  const next = () => {
    if (failures > 0 && isDue()) return plan(reconnectDelay(failures, random()));
    if (isDue()) return plan(gapPullDelay(random()));
    if (isPolling) plan(POLL_MS * (0.8 + 0.4 * random()));
  };
  async function run(): Promise<void> {
    timer = undefined;
    if (!isDue() && !isPolling) return;
    isBusy = true;
    const answer = await fetchMissing(pull, state());
    isBusy = false;
    if (isStopped) return;
    const hasFailed = VAIN.includes(answer.kind);
    failures = hasFailed ? failures + 1 : 0;
    isCheckDue = isCheckDue && hasFailed;
    take(answer);
    next();
  }
  const restart = () => {
    clearTimeout(timer);
    timer = undefined;
    next();
  };
  return {
    fetchNeeded: next,
    checkHead() {
      isCheckDue = true;
      restart();
    },
    setPolling(isOn) {
      if (isPolling === isOn) return;
      isPolling = isOn;
      restart();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

async function fetchMissing<S extends StreamName>(pull: Pull<S>, state: StreamState<S>): Promise<PullResult<S>> {
  if (needOf(state) === 'snapshot') return pull.snapshot();
  const answer = await pull.after(state.seq);
  if (answer.kind !== 'snapshot_needed') return answer;
  const shot = await pull.snapshot();
  return shot.kind === 'snapshot' ? { ...shot, mayTurnBack: answer.head < state.seq } : shot;
}

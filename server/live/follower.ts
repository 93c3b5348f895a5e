export type FollowerOptions = {
  /** Reads the new entries. Two rounds never run at the same time. */
  round(): Promise<void>;
  pollMs: number;
  onFault(error: unknown): void;
};

export type Follower = {
  /** The first round, before the server answers anybody. @throws an error that `isBearable` does not accept. */
  first(isBearable: (error: unknown) => boolean): Promise<void>;
  start(): void;
  wake(): void;
  /** Waits for a round that begins from now on, also for one that fails. */
  caughtUp(): Promise<void>;
  stop(): Promise<void>;
  isFollowing(): boolean;
  /** When the last successful round began, on the monotonic clock. */
  followedAt(): number;
};

/** Runs a round when it is woken and, for safety, at a fixed interval. The next round repeats one that failed. */
export function createFollower({ round, pollMs, onFault }: FollowerOptions): Follower {
  let timer: ReturnType<typeof setInterval> | undefined;
  let current: Promise<void> = Promise.resolve();
  let isRunning = false;
  let isWanted = false;
  let isStopped = false;
  let isFailing = false;
  let followedAt = Number.NEGATIVE_INFINITY;
  const waiting = createWaiting();

  const attempt = async () => {
    const begun = performance.now();
    const letGo = waiting.takeAll();
    try {
      await round();
      isFailing = false;
      followedAt = begun;
    } catch (error) {
      fail(error);
    } finally {
      letGo();
    }
  };
  const fail = (error: unknown) => {
    if (!isFailing && !isStopped) onFault(error);
    isFailing = true;
  };
  const run = async () => {
    isRunning = true;
    while (isWanted && !isStopped) {
      isWanted = false;
      await attempt();
    }
    // This runs in the same turn as the last check of `isWanted`, so no call to `wake` gets lost.
    isRunning = false;
  };
  const wake = () => {
    isWanted = true;
    if (!isRunning && !isStopped) current = run();
  };
  return {
    wake,
    caughtUp: () => waiting.join(wake),
    async first(isBearable) {
      const begun = performance.now();
      try {
        await round();
        followedAt = begun;
      } catch (error) {
        if (!isBearable(error)) throw error;
        fail(error);
      }
    },
    start() {
      timer = setInterval(wake, pollMs);
    },
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await current;
      waiting.takeAll()();
    },
    isFollowing: () => !isFailing,
    followedAt: () => followedAt,
  };
}

/** Those who wait for the next round. */
function createWaiting() {
  let waiting: (() => void)[] = [];
  return {
    join: (wake: () => void) =>
      new Promise<void>((resolve) => {
        waiting.push(resolve);
        wake();
      }),
    /** Who waits from now on waits for the round after this one. */
    takeAll() {
      const taken = waiting;
      waiting = [];
      return () => {
        for (const done of taken) done();
      };
    },
  };
}

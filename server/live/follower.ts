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

  const attempt = async () => {
    const begun = performance.now();
    try {
      await round();
      isFailing = false;
      followedAt = begun;
    } catch (error) {
      fail(error);
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
    },
    isFollowing: () => !isFailing,
    followedAt: () => followedAt,
  };
}

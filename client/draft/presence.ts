/** Somebody else who has the draft open. `since`: ISO instant by the server's clock. */
export type Opener = { id: string; name: string; since: string };

type Deps = {
  /** Says that this page has the draft open, or no more; null when no answer came. */
  send(open: boolean): Promise<readonly Opener[] | null>;
  onOthers(others: readonly Opener[]): void;
};

export type Hold = {
  /** Now, not only at the next turn: the page woke up. */
  renew(): Promise<void>;
  /** The page may be gone in a moment, and may come back. */
  pause(): void;
  /** For good. */
  stop(): void;
};

/** The server's lease outlasts several of these. */
export const EVERY_MS = 10_000;

/** Says again and again that a page has a draft open, and hears who else has. */
export function holdOpen({ send, onOthers }: Deps): Hold {
  let isStopped = false;
  let sending: Promise<void> = Promise.resolve();
  const say = async () => {
    const others = await send(true);
    if (others !== null && !isStopped) onOthers(others);
  };
  const renew = () => {
    sending = say();
    return sending;
  };
  const timer = setInterval(() => void renew(), EVERY_MS);
  void renew();
  return {
    renew,
    pause: () => void send(false),
    stop() {
      isStopped = true;
      clearInterval(timer);
      // Behind what is under way, which would open it once more.
      void sending.then(() => send(false));
    },
  };
}

/** Somebody else who has the draft open. `since`: ISO instant by the server's clock. */
export type Opener = { id: string; name: string; since: string };

type Deps = {
  /** Tells the server whether this page has the draft open. Null when no answer came. */
  send(open: boolean): Promise<readonly Opener[] | null>;
  onOthers(others: readonly Opener[]): void;
};

export type OpenDraft = {
  /** Tells it now, not at the next interval: the page woke up. */
  renew(): Promise<void>;
  /** The page may close now, and may come back. */
  pause(): void;
  /** For good. */
  stop(): void;
};

/** The server's lease is several times longer. */
export const EVERY_MS = 10_000;

/** Tells the server every few seconds that this page has a draft open, and learns who else has it open. */
export function announceOpen({ send, onOthers }: Deps): OpenDraft {
  let isStopped = false;
  let sending: Promise<void> = Promise.resolve();
  const announce = async () => {
    const others = await send(true);
    if (others !== null && !isStopped) onOthers(others);
  };
  const renew = () => {
    sending = announce();
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
      // Sent after the request that is on its way, which would open the draft again.
      void sending.then(() => send(false));
    },
  };
}

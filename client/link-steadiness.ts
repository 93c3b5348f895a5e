import type { Monotonic } from './clock';

/** A link that went down so soon after its welcome will go down again: something on the way cuts it. */
const SOON_MS = 60_000;
/** For so long the page goes on polling beside such a link. */
const BESIDE_MS = 10 * 60_000;

export type LinkSteadiness = {
  cameUp(): void;
  wentDown(): void;
  /** The link was cut a short time ago, soon after it came up. */
  isShaky(): boolean;
};

/**
 * Knows links that a proxy lets through and then cuts. A page that trusted each of them anew would say "connected" and
 * "delayed" in turn, while its polls could confirm the figures all the time.
 */
export function createLinkSteadiness(monotonic: Monotonic): LinkSteadiness {
  let upSince: number | null = null;
  let shakyUntil = Number.NEGATIVE_INFINITY;
  return {
    cameUp() {
      upSince = monotonic();
    },
    wentDown() {
      if (upSince !== null && monotonic() - upSince < SOON_MS) shakyUntil = monotonic() + BESIDE_MS;
      upSince = null;
    },
    isShaky: () => monotonic() < shakyUntil,
  };
}

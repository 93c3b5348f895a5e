import type { Monotonic } from './clock';
import type { Random } from './reconnect-schedule';
import type { DisplayLink } from './socket-link';

/** What the live path needs from the machine that it runs on. */
export type LiveEnvironment = {
  origin: string;
  /** Only outside a browser, which adds its own. */
  headers?: Record<string, string>;
  monotonic: Monotonic;
  /** The machine's time of day, in ms. It is only compared with the monotonic one. */
  calendar(): number;
  random: Random;
  fetch: typeof fetch;
  /** Of the page of a paired screen. */
  display?: DisplayLink;
  /** Runs the work once, before the next paint. */
  beforePaint(work: () => void): void;
  /** The page woke up, or its network changed (C4). Returns the function that stops listening. */
  onWake(listener: () => void): () => void;
};

/** A hidden page does not paint, but it has to continue. */
const HIDDEN_PAINT_MS = 250;

export function browserEnvironment(): LiveEnvironment {
  return {
    origin: window.location.origin,
    monotonic: () => performance.now(),
    calendar: Date.now,
    random: Math.random,
    fetch: (input, init) => window.fetch(input, init),
    beforePaint,
    onWake,
  };
}

function beforePaint(work: () => void): void {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    work();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_PAINT_MS);
}

/** A browser may freeze a page and wake it again. */
export function onWake(listener: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && listener();
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', listener);
  window.addEventListener('online', listener);
  return () => {
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pageshow', listener);
    window.removeEventListener('online', listener);
  };
}

/** What the browser tells of itself; empty lists where it does not. Oldest first. */
export type Vitals = { heapBytes: number[]; framesPerSecond: number[] };

const EVERY_MS = 60_000;
const COUNT_FRAMES_MS = 2_000;
const MOST_SAMPLES = 60;

/** Measures once a minute. Frames are counted for two seconds only, because asking for them costs a weak machine something. */
export function watchVitals(vitals: Vitals): () => void {
  let isStopped = false;
  const look = async () => {
    const bytes = heapOf(performance);
    if (bytes !== null) put(vitals.heapBytes, bytes);
    if (document.visibilityState !== 'visible') return;
    const rate = await countFrames(() => isStopped);
    if (!isStopped) put(vitals.framesPerSecond, rate);
  };
  const timer = setInterval(() => void look(), EVERY_MS);
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

/** Keeps the first, which later ones are compared with, and the newest. */
function put(samples: number[], sample: number): void {
  samples.push(sample);
  if (samples.length > MOST_SAMPLES) samples.splice(1, 1);
}

/** Only Chromium tells it, and not in a type of the standard. */
function heapOf(source: Performance & { memory?: { usedJSHeapSize?: number } }): number | null {
  return source.memory?.usedJSHeapSize ?? null;
}

function countFrames(isStopped: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const start = performance.now();
    let frames = 0;
    // A page that draws nothing at all gets no frame to end the count with.
    const end = setTimeout(() => finish(performance.now()), 2 * COUNT_FRAMES_MS);
    const finish = (now: number) => {
      clearTimeout(end);
      resolve((frames * 1_000) / (now - start));
    };
    const count = (now: number) => {
      frames += 1;
      if (isStopped() || now - start >= COUNT_FRAMES_MS) finish(now);
      else requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}

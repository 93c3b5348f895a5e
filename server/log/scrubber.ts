import { STREAMS, type StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import type { HaltReason, Log } from './log';
import { faultOfLink, type LinkEnd } from './read-log';

export type ScrubberDeps = {
  log: Pick<Log, 'readAfter' | 'verifyChain' | 'halt' | 'halted'>;
  onFault(error: unknown): void;
  /** How many entries one step reads, and how often a step runs. */
  entries?: number;
  everyMs?: number;
};

export type Scrubber = {
  start(): void;
  /** Checks at most `entries` entries of one stream. */
  step(): Promise<void>;
  stop(): Promise<void>;
};

/** 50 entries every 2 s are 90,000 an hour. That reads any log within hours, with a thousandth of a processor. */
const ENTRIES = 50;
const EVERY_MS = 2_000;
/**
 * The first time through all streams is faster, 1,000 entries a second with a tenth of a processor: a start from a checkpoint
 * has not read the entries before it.
 */
const FIRST_EVERY_MS = 50;
/** Longer texts are read in smaller portions. */
const BYTES = 256 * 1024;

const BEGINNING: LinkEnd = { seq: 0, hash: GENESIS_HASH };

/** Computes the hashes of the whole log again while the server runs, in small steps and without end (L6). */
export function createScrubber({ log, onFault, entries = ENTRIES, everyMs = EVERY_MS }: ScrubberDeps): Scrubber {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  let turn = 0;
  let last = BEGINNING;

  const nextStream = () => {
    turn += 1;
    last = BEGINNING;
  };
  const step = async () => {
    const stream = STREAMS[turn % STREAMS.length] ?? 'wall';
    const page = await log.readAfter(stream, last.seq, { entries, bytes: BYTES });
    if (page.length === 0) return nextStream();
    for (const entry of page) {
      if (faultOfLink(stream, last, entry)) return confirm(stream);
      last = entry;
    }
  };
  /** The log may have been restored or repaired since the last step (L2). Then its chain holds from the beginning. */
  const confirm = async (stream: StreamName) => {
    const report = await log.verifyChain(stream);
    if (!report.ok) log.halt(report.reason satisfies HaltReason, { stream, seq: report.brokenAt });
    nextStream();
  };
  /** How long to wait for the next step. */
  const walk = async (): Promise<number> => {
    try {
      await step();
    } catch (error) {
      onFault(error);
      return everyMs;
    }
    return turn < STREAMS.length ? Math.min(FIRST_EVERY_MS, everyMs) : everyMs;
  };
  const walkAfter = (waitMs: number) => {
    timer = setTimeout(() => {
      current = log.halted() === null ? walk().then(walkOn) : Promise.resolve(walkOn(everyMs));
    }, waitMs);
  };
  const walkOn = (waitMs: number) => {
    if (!isStopped) walkAfter(waitMs);
  };
  return {
    step,
    start: () => walkAfter(Math.min(FIRST_EVERY_MS, everyMs)),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await current;
    },
  };
}

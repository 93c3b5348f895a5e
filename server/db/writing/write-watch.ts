import type { Alarms } from '@/server/alarms';
import { type Trouble, troubleOf } from '@/server/db/trouble';
import type { Logger } from '@/server/logger';

export type WriteWatchDeps = {
  alarms: Pick<Alarms, 'raise' | 'clear'>;
  logger: Pick<Logger, 'error' | 'info'>;
  /** @throws the error that a write would get. */
  tryWrite(): Promise<void>;
  /** Does the same, but writes to the disk. */
  proveWrite(): Promise<void>;
  everyMs?: number;
};

/** Learns from failed writes whether writing works. It raises the alarm `writes.failing` and clears it. */
export type WriteWatch = {
  /** Call it when a write has failed. */
  failed(trouble: Trouble): void;
  /** Why nothing can be written. Strangers may ask this, so it looks at most once a second. */
  trouble(): Promise<Trouble | null>;
  stop(): Promise<void>;
};

const EVERY_MS = 2_000;
const FRESH_MS = 1_000;

export function createWriteWatch(deps: WriteWatchDeps): WriteWatch {
  const { alarms, logger, everyMs = EVERY_MS } = deps;
  let raised: { trouble: Trouble; since: number; failed: number } | null = null;
  let proving: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const raise = (trouble: Trouble) => {
    if (raised || isStopped) return;
    raised = { trouble, since: performance.now(), failed: 1 };
    logger.error({ trouble }, 'Nothing can be written.');
    alarms.raise('writes.failing');
  };
  const clear = () => {
    if (!raised) return;
    const forS = Math.round((performance.now() - raised.since) / 1000);
    logger.info({ trouble: raised.trouble, failed: raised.failed, forS }, 'Writing goes on.');
    raised = null;
    alarms.clear('writes.failing');
  };
  const round = async () => {
    const trouble = await troubleWith(deps.proveWrite);
    if (trouble === null) return clear();
    raise(trouble);
    if (!isStopped) timer = setTimeout(prove, everyMs).unref();
  };
  const prove = () => {
    proving ??= round().finally(() => {
      proving = null;
    });
  };
  const ask = keepFor(FRESH_MS, () => troubleWith(deps.tryWrite));

  const failed = (trouble: Trouble) => {
    if (raised) {
      raised.failed += 1;
      return;
    }
    // One failed write says little, so we prove it. But on a full disk a smaller write may still succeed.
    if (trouble === 'database.full') raise(trouble);
    prove();
  };
  return {
    failed,
    async trouble() {
      const trouble = raised?.trouble ?? (await ask());
      if (trouble && !raised) failed(trouble);
      return trouble;
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await proving;
    },
  };
}

/** An error that we do not know counts as away. */
async function troubleWith(attempt: () => Promise<void>): Promise<Trouble | null> {
  try {
    await attempt();
    return null;
  } catch (error) {
    return troubleOf(error) ?? 'database.away';
  }
}

/** Callers at the same moment, or shortly after, get the same answer. */
function keepFor<T>(ms: number, find: () => Promise<T>): () => Promise<T> {
  let kept: { answer: Promise<T>; until: number } | null = null;
  return () => {
    if (kept && performance.now() < kept.until) return kept.answer;
    const asked = { answer: find(), until: Number.POSITIVE_INFINITY };
    kept = asked;
    void asked.answer.finally(() => {
      asked.until = performance.now() + ms;
    });
    return asked.answer;
  };
}

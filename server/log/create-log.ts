import { randomBytes } from 'node:crypto';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import { type Brake, createAppend, type LogDeps } from './append';
import type { HaltReason, Log, ReadLimits } from './log';
import { readAfter, readHead, verifyChain } from './read-log';

const LIMITS: ReadLimits = { entries: 500, bytes: 1024 * 1024 };

/**
 * The log of facts over one database: the only way to write one, and the way to read them back in order.
 * `open` each stream once before use; `onAppend` wakes the relay, which reads the log itself.
 */
export function createLog(deps: LogDeps): Log {
  const { db } = deps;
  const brake = createBrake(deps.onHalt);
  return {
    ...brake,
    append: createAppend(deps, brake),
    head: (stream) => readHead(db, stream),
    readAfter: (stream, after, limits = LIMITS) => readAfter(db, { stream, after, limits }),
    verifyChain: (stream) => verifyChain(db, stream),
    async open(stream) {
      const epoch = randomBytes(12).toString('base64url');
      // Two servers may start at once on a new database: the first one makes it.
      await db.$executeRaw`
        INSERT INTO "Stream" (name, epoch, head, hash) VALUES (${stream}, ${epoch}, 0, ${GENESIS_HASH})
        ON CONFLICT (name) DO NOTHING`;
      const report = await verifyChain(db, stream);
      if (!report.ok) brake.halt(report.reason, { stream, seq: report.brokenAt });
      return report;
    },
  };
}

function createBrake(onHalt: LogDeps['onHalt']): Brake {
  let halted: HaltReason | null = null;
  return {
    halted: () => halted,
    halt(reason, place) {
      if (halted) return;
      halted = reason;
      onHalt?.(reason, place);
    },
    resume() {
      halted = null;
    },
  };
}

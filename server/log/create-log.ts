import { randomBytes } from 'node:crypto';
import type { StreamName } from '@/domain/entries/entry';
import { GENESIS_HASH } from '@/domain/protocol/chain';
import { createAppend, type HaltSwitch, type LogDeps } from './append';
import type { HaltReason, Log, ReadBounds } from './log';
import { readAfter, readHead, verifyChain } from './read-log';

const BOUNDS: ReadBounds = { entries: 500, bytes: 1024 * 1024 };

/**
 * The log of facts in one database. It is the only way to write a fact, and it reads facts back in order. Call `create` or `open`
 * once for each stream before use. `onAppend` wakes the relay, which reads the log by itself.
 */
export function createLog(deps: LogDeps): Log {
  const { db } = deps;
  const haltSwitch = createHaltSwitch(deps.onHalt);
  const create = async (stream: StreamName) => {
    const epoch = randomBytes(12).toString('base64url');
    // Two servers may start at once on a new database: the first one creates the stream.
    await db.$executeRaw`
      INSERT INTO "Stream" (name, epoch, head, hash) VALUES (${stream}, ${epoch}, 0, ${GENESIS_HASH})
      ON CONFLICT (name) DO NOTHING`;
  };
  return {
    ...haltSwitch,
    append: createAppend(deps, haltSwitch),
    head: (stream) => readHead(db, stream),
    readAfter: (stream, after, bounds = BOUNDS) => readAfter(db, { stream, after, bounds }),
    verifyChain: (stream) => verifyChain(db, stream),
    create,
    async open(stream) {
      await create(stream);
      const report = await verifyChain(db, stream);
      if (!report.ok) haltSwitch.halt(report.reason, { stream, seq: report.brokenAt });
    },
  };
}

function createHaltSwitch(onHalt: LogDeps['onHalt']): HaltSwitch {
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

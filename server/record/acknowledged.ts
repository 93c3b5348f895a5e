import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Head, Log } from '@/server/log/log';

/** `was`: the earlier epochs of this stream. */
type KnownHead = Pick<Head, 'epoch' | 'seq' | 'hash'> & { was: string[] };
type KnownHeads = { database: string; streams: Partial<Record<StreamName, KnownHead>> };

/** Entries at the end of a stream that were acknowledged and are missing now. */
type LostTail = { stream: StreamName; known: number; found: number };

/**
 * The last known head of each stream, in a file beside the database. So the next start sees when a damaged disk or an
 * older copy has lost the end of a stream. The file is written a little later than the log: it may be behind, never ahead.
 */
export type AcknowledgedHeads = {
  note(head: Head): void;
  /**
   * Finds what is missing; null when the stream has all entries. An epoch that this file has never seen comes from our own
   * tools (L2). Then somebody already knows of the loss, and this also gives null.
   */
  compare(head: Head, log: Pick<Log, 'readAfter'>): Promise<LostTail | null>;
  /** Takes this head as the last known one from now on. */
  accept(head: Head): void;
  flush(): void;
};

export type AcknowledgedOptions = { dataDir: string; databaseUrl: string; onFault(error: unknown): void };

const BEHIND_MS = 250;
const MOST_EPOCHS = 50;

export function openAcknowledged({ dataDir, databaseUrl, onFault }: AcknowledgedOptions): AcknowledgedHeads {
  const file = join(dataDir, 'acknowledged.json');
  const database = nameOf(databaseUrl);
  const known = readKnown(file, database);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(known), { mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    } catch (error) {
      onFault(error);
    }
  };
  const set = (stream: StreamName, head: KnownHead) => {
    known.streams[stream] = head;
    timer ??= setTimeout(write, BEHIND_MS).unref();
  };
  return {
    note({ stream, epoch, seq, hash }) {
      const was = known.streams[stream]?.was ?? [];
      set(stream, { epoch, seq, hash, was });
    },
    async compare(head, log) {
      const last = known.streams[head.stream];
      return !last || isRotated(last, head) || (await holds(last, head, log))
        ? null
        : { stream: head.stream, known: last.seq, found: head.seq };
    },
    accept({ stream, epoch, seq, hash }) {
      const before = known.streams[stream];
      const was = before && before.epoch !== epoch ? [...before.was, before.epoch].slice(-MOST_EPOCHS) : before?.was;
      set(stream, { epoch, seq, hash, was: was ?? [] });
    },
    flush() {
      if (timer !== undefined) write();
    },
  };
}

function isRotated({ epoch, was }: KnownHead, head: Head): boolean {
  return head.epoch !== epoch && !was.includes(head.epoch);
}

async function holds({ epoch, seq, hash }: KnownHead, head: Head, log: Pick<Log, 'readAfter'>): Promise<boolean> {
  if (head.epoch !== epoch || head.seq < seq) return false;
  if (seq === 0) return true;
  const [entry] = await log.readAfter(head.stream, seq - 1, { entries: 1, bytes: 1 });
  return entry?.hash === hash;
}

/** Knows nothing when the file is about another database, or cannot be read. */
function readKnown(file: string, database: string): KnownHeads {
  try {
    const read: KnownHeads = JSON.parse(readFileSync(file, 'utf8'));
    if (read.database === database && STREAMS.every((stream) => isKnownHead(read.streams[stream]))) return read;
  } catch {
    // The file does not exist yet, or a crash has damaged it.
  }
  return { database, streams: {} };
}

function isKnownHead(head: KnownHead | undefined): boolean {
  return head === undefined || (typeof head.seq === 'number' && Array.isArray(head.was));
}

/** Names a database by its address without the password. */
function nameOf(databaseUrl: string): string {
  const name = databaseUrl.replace(/\/\/[^@/]*@/, '//');
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Head, Log } from '@/server/log/log';

/** `was`: epochs that this stream had before. */
type Mark = Pick<Head, 'epoch' | 'seq' | 'hash'> & { was: string[] };
type Marks = { database: string; streams: Partial<Record<StreamName, Mark>> };

/** Of one stream: entries that were here once and are here no more. */
type LostTail = { stream: StreamName; known: number; found: number };

/**
 * How far each stream has come, kept beside the database and not in it: a tail that a damaged disk or an older copy took
 * away shows at the next start. Written behind, so it may be a little short and is never too long.
 */
export type AcknowledgedHeads = {
  note(head: Head): void;
  /**
   * What is missing of this stream; null when it holds all that was here. Another epoch than all before was given by our
   * own tools (L2): then somebody knows.
   */
  compare(head: Head, log: Pick<Log, 'readAfter'>): Promise<LostTail | null>;
  /** From now on this is how far it has come. */
  accept(head: Head): void;
  flush(): void;
};

export type AcknowledgedOptions = { dataDir: string; databaseUrl: string; onFault(error: unknown): void };

const BEHIND_MS = 250;
const MOST_EPOCHS = 50;

export function openAcknowledged({ dataDir, databaseUrl, onFault }: AcknowledgedOptions): AcknowledgedHeads {
  const file = join(dataDir, 'acknowledged.json');
  const database = nameOf(databaseUrl);
  const marks = readMarks(file, database);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      writeFileSync(`${file}.${process.pid}`, JSON.stringify(marks), { mode: 0o600 });
      renameSync(`${file}.${process.pid}`, file);
    } catch (error) {
      onFault(error);
    }
  };
  const set = (stream: StreamName, mark: Mark) => {
    marks.streams[stream] = mark;
    timer ??= setTimeout(write, BEHIND_MS).unref();
  };
  return {
    note({ stream, epoch, seq, hash }) {
      const was = marks.streams[stream]?.was ?? [];
      set(stream, { epoch, seq, hash, was });
    },
    async compare(head, log) {
      const mark = marks.streams[head.stream];
      return !mark || isRotated(mark, head) || (await holds(mark, head, log))
        ? null
        : { stream: head.stream, known: mark.seq, found: head.seq };
    },
    accept({ stream, epoch, seq, hash }) {
      const before = marks.streams[stream];
      const was = before && before.epoch !== epoch ? [...before.was, before.epoch].slice(-MOST_EPOCHS) : before?.was;
      set(stream, { epoch, seq, hash, was: was ?? [] });
    },
    flush() {
      if (timer !== undefined) write();
    },
  };
}

function isRotated({ epoch, was }: Mark, head: Head): boolean {
  return head.epoch !== epoch && !was.includes(head.epoch);
}

async function holds({ epoch, seq, hash }: Mark, head: Head, log: Pick<Log, 'readAfter'>): Promise<boolean> {
  if (head.epoch !== epoch || head.seq < seq) return false;
  if (seq === 0) return true;
  const [entry] = await log.readAfter(head.stream, seq - 1, { entries: 1, bytes: 1 });
  return entry?.hash === hash;
}

/** Of another database nothing is known; a file that cannot be read says nothing either. */
function readMarks(file: string, database: string): Marks {
  try {
    const read: Marks = JSON.parse(readFileSync(file, 'utf8'));
    if (read.database === database && STREAMS.every((stream) => isMark(read.streams[stream]))) return read;
  } catch {
    // There is none yet.
  }
  return { database, streams: {} };
}

function isMark(mark: Mark | undefined): boolean {
  return mark === undefined || (typeof mark.seq === 'number' && Array.isArray(mark.was));
}

/** Its address, without what opens it. */
function nameOf(databaseUrl: string): string {
  const name = databaseUrl.replace(/\/\/[^@/]*@/, '//');
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}

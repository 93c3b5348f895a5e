import { z } from 'zod';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Refusal } from '@/domain/outcome';
import type { Alarm } from '@/domain/protocol/alarms';
import { GAP_MAX_BYTES, GAP_MAX_ENTRIES, type Snapshot, type StreamAnswer } from '@/domain/protocol/frames';
import { troubleOf } from '@/server/db/trouble';
import type { Relay } from '@/server/live/relay';
import type { Log } from '@/server/log/log';
import { type ServerWord, toDamaged } from './board';
import { Count, readQuery } from './query';

const StreamQuery = z.strictObject({ after: Count.optional() });

export type StreamRequest = { stream: string; query: URLSearchParams };
export type StreamDeps = {
  log: Log;
  now(): number;
  alarms: { current(): readonly Alarm[] };
  snapshot<S extends StreamName>(stream: S): Snapshot<S> | null;
  /** What this node has in memory of a stream, for while the database does nothing for us; left out: nothing. */
  remembered?(stream: StreamName): StreamMemory;
};

export type StreamMemory = Pick<Relay, 'position' | 'after' | 'isFollowing'>;

/** S4: the entries after a position, and without one the snapshot. */
export async function readStream(
  deps: StreamDeps,
  { stream, query }: StreamRequest,
): Promise<StreamAnswer | Snapshot<StreamName> | Refusal> {
  if (!isStream(stream)) return { ok: false, status: 404, code: 'stream.unknown' };
  const read = readQuery(StreamQuery, query);
  if (!read.ok) return read;
  const { after } = read.value;
  const snapshot = deps.snapshot(stream);
  if (snapshot === null) return toDamaged(wordOf(deps));
  return after === undefined ? snapshot : sliceFrom(deps, { stream, after });
}

type Gap = { stream: StreamName; after: number };

/** From the log; while it cannot be read, what is remembered of it. */
async function sliceFrom(deps: StreamDeps, gap: Gap): Promise<StreamAnswer | Refusal> {
  const memory = deps.remembered?.(gap.stream);
  // Known already: nobody has to wait until it is found out once more.
  if (memory && !memory.isFollowing()) return sliceOfMemory(deps, memory, gap);
  try {
    return await sliceAfter(deps, gap.stream, gap.after);
  } catch (error) {
    if (memory && troubleOf(error)) return sliceOfMemory(deps, memory, gap);
    throw error;
  }
}

/** True of then; `newest` says that nobody knows whether it is the newest (F2). */
function sliceOfMemory(deps: StreamDeps, memory: StreamMemory, { stream, after }: Gap): StreamAnswer | Refusal {
  const { epoch, seq: head, hash } = memory.position();
  // Another node told more than this one has read: that is no reason to go back.
  if (after > head) return deps.log.halted() ? toDamaged(wordOf(deps)) : { ...AWAY, details: wordOf(deps) };
  const entries = memory.after(after);
  if (entries === null) return { kind: 'snapshot_needed', s: stream, epoch, head };
  const slice = { s: stream, p: after, n: head, h: hash, d: entries.map(({ text }) => text) };
  return { kind: 'delta', epoch, ...slice, ...wordOf(deps), head, newest: false };
}

export function wordOf({ now, alarms }: Pick<StreamDeps, 'now' | 'alarms'>): ServerWord {
  return { t: now(), alarms: alarms.current() };
}

const AWAY: Refusal = { ok: false, status: 503, code: 'database.away' };

/** Or the word that the snapshot is the shorter way: never part of a gap (S1). */
async function sliceAfter({ log, now, alarms }: StreamDeps, stream: StreamName, after: number): Promise<StreamAnswer> {
  // The head first: what is written meanwhile lies beyond it and comes with the next question.
  const { epoch, seq: head, hash } = await log.head(stream);
  const needed: StreamAnswer = { kind: 'snapshot_needed', s: stream, epoch, head };
  if (after > head || head - after > GAP_MAX_ENTRIES) return needed;
  // Of a broken log only what is in memory can be vouched for.
  if (after < head && log.halted() !== null) return needed;
  const texts = await textsBetween(log, { stream, after, head });
  if (!texts) return needed;
  const slice = { s: stream, p: after, n: head, h: hash, d: texts };
  return { kind: 'delta', epoch, ...slice, t: now(), head, newest: log.halted() === null, alarms: alarms.current() };
}

/** Null when they are too long together. */
async function textsBetween(
  log: Log,
  gap: { stream: StreamName; after: number; head: number },
): Promise<string[] | null> {
  const length = gap.head - gap.after;
  if (length === 0) return [];
  const entries = await log.readAfter(gap.stream, gap.after, { entries: length, bytes: GAP_MAX_BYTES });
  const texts = entries.map((entry) => entry.text);
  const isTooLong = texts.length < length || bytesOf(texts) > GAP_MAX_BYTES;
  return isTooLong ? null : texts;
}

function bytesOf(texts: string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function isStream(name: string): name is StreamName {
  return STREAMS.some((stream) => stream === name);
}

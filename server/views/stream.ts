import { z } from 'zod';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type { Refusal } from '@/domain/outcome';
import type { Alarm } from '@/domain/protocol/alarms';
import { GAP_MAX_BYTES, GAP_MAX_ENTRIES, type Snapshot, type StreamAnswer } from '@/domain/protocol/frames';
import { troubleOf } from '@/server/db/trouble';
import type { Relay } from '@/server/live/relay';
import type { Log } from '@/server/log/log';
import { type ServerStatus, toDamaged } from './board';
import { Count, readQuery } from './query';

const StreamQuery = z.strictObject({ after: Count.optional() });

export type StreamRequest = { stream: string; query: URLSearchParams };
export type StreamDeps = {
  log: Log;
  now(): number;
  alarms: { current(): readonly Alarm[] };
  snapshot<S extends StreamName>(stream: S): Snapshot<S> | null;
  /** The stream as this node has it in memory, for use while the database does not serve us. Left out: nothing. */
  remembered?(stream: StreamName): StreamMemory;
};

export type StreamMemory = Pick<Relay, 'position' | 'after' | 'isFollowing'>;

/** S4: the entries after a position; without a position, the snapshot. */
export async function readStream(
  deps: StreamDeps,
  { stream, query }: StreamRequest,
): Promise<StreamAnswer | Snapshot<StreamName> | Refusal> {
  if (!isStream(stream)) return { ok: false, status: 404, code: 'stream.unknown' };
  const read = readQuery(StreamQuery, query);
  if (!read.ok) return read;
  const { after } = read.value;
  const snapshot = deps.snapshot(stream);
  if (snapshot === null) return toDamaged(statusOf(deps));
  return after === undefined ? snapshot : readSlice(deps, { stream, after });
}

type Gap = { stream: StreamName; after: number };

/** Reads from the log, or from memory while the log cannot be read. */
async function readSlice(deps: StreamDeps, gap: Gap): Promise<StreamAnswer | Refusal> {
  const memory = deps.remembered?.(gap.stream);
  // The relay already knows that the log cannot be read, so we do not wait for the database again.
  if (memory && !memory.isFollowing()) return sliceOfMemory(deps, memory, gap);
  try {
    return await sliceAfter(deps, gap.stream, gap.after);
  } catch (error) {
    if (memory && troubleOf(error)) return sliceOfMemory(deps, memory, gap);
    throw error;
  }
}

/** It was true at that time; `newest: false` says that newer entries may exist (F2). */
function sliceOfMemory(deps: StreamDeps, memory: StreamMemory, { stream, after }: Gap): StreamAnswer | Refusal {
  const { epoch, seq: head, hash } = memory.position();
  // The page has entries from another node that this one has not read. The page must not go back.
  if (after > head) return deps.log.halted() ? toDamaged(statusOf(deps)) : { ...AWAY, details: statusOf(deps) };
  const entries = memory.after(after);
  if (entries === null) return { kind: 'snapshot_needed', s: stream, epoch, head };
  const slice = { s: stream, p: after, n: head, h: hash, d: entries.map(({ text }) => text) };
  return { kind: 'delta', epoch, ...slice, ...statusOf(deps), head, newest: false };
}

export function statusOf({ now, alarms }: Pick<StreamDeps, 'now' | 'alarms'>): ServerStatus {
  return { t: now(), alarms: alarms.current() };
}

const AWAY: Refusal = { ok: false, status: 503, code: 'database.away' };

/** Gives the whole gap, or says that the page needs a snapshot; never a part of the gap (S1). */
async function sliceAfter({ log, now, alarms }: StreamDeps, stream: StreamName, after: number): Promise<StreamAnswer> {
  // Read the head first: what is written meanwhile is after it and comes with the next pull.
  const { epoch, seq: head, hash } = await log.head(stream);
  const needed: StreamAnswer = { kind: 'snapshot_needed', s: stream, epoch, head };
  if (after > head || head - after > GAP_MAX_ENTRIES) return needed;
  // When the log is halted, only the state in memory is certain.
  if (after < head && log.halted() !== null) return needed;
  const texts = await textsBetween(log, { stream, after, head });
  if (!texts) return needed;
  const slice = { s: stream, p: after, n: head, h: hash, d: texts };
  return { kind: 'delta', epoch, ...slice, t: now(), head, newest: log.halted() === null, alarms: alarms.current() };
}

/** Null when the texts together are too long. */
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

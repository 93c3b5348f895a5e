import { STREAMS, type StreamName } from '@/domain/entries/entry';
import type {
  Beacon,
  Bye,
  Delta,
  DoubtReport,
  EntriesFrame,
  Handshake,
  Position,
  Seen,
  Slice,
  Snapshot,
  Welcome,
} from './frames';

// Types do not guard the wire: each reader takes what came and gives the frame, or null when it is none (F4).
// A reader copies just the fields it knows, so nothing else that was sent goes any further.

/** An absent or broken position is a first visit; null only when the handshake itself is no object. */
export function readHandshake(raw: unknown): Handshake | null {
  const streams = recordOf(raw)?.streams;
  if (recordOf(raw) === null) return null;
  return { streams: { wall: readPosition(recordOf(streams)?.wall) } };
}

export function readPosition(raw: unknown): Position | null {
  const position = recordOf(raw);
  if (position === null || !isShort(position.epoch) || !isSeq(position.seq)) return null;
  return { epoch: position.epoch, seq: position.seq };
}

export function readSeen(raw: unknown): Seen | null {
  const seen = recordOf(raw);
  if (seen === null || !isStream(seen.s) || !isSeq(seen.n) || !isHash(seen.h)) return null;
  return { s: seen.s, n: seen.n, h: seen.h };
}

export function readDoubtReport(raw: unknown): DoubtReport | null {
  const report = recordOf(raw);
  if (report === null || !isStream(report.s) || !isSeq(report.seq)) return null;
  if (!isHash(report.expected) || !isHash(report.got)) return null;
  return { s: report.s, seq: report.seq, expected: report.expected, got: report.got };
}

export function readWelcome(raw: unknown): Welcome | null {
  const welcome = recordOf(raw);
  const wall = readStart(recordOf(welcome?.streams)?.wall);
  if (welcome === null || wall === null || !isTime(welcome.t) || !isShort(welcome.release)) return null;
  return { t: welcome.t, release: welcome.release, streams: { wall } };
}

export function readEntriesFrame(raw: unknown): EntriesFrame | null {
  const slice = readSlice(raw);
  const t = recordOf(raw)?.t;
  return slice === null || !isTime(t) ? null : { ...slice, t };
}

export function readBeacon(raw: unknown): Beacon | null {
  const beacon = recordOf(raw);
  if (beacon === null || !isStream(beacon.s) || !isSeq(beacon.head) || !isHash(beacon.h)) return null;
  if (!isTime(beacon.t) || !isShort(beacon.release) || typeof beacon.ok !== 'boolean') return null;
  return { s: beacon.s, head: beacon.head, h: beacon.h, t: beacon.t, release: beacon.release, ok: beacon.ok };
}

export function readBye(raw: unknown): Bye | null {
  const spreadMs = recordOf(raw)?.spreadMs;
  return isTime(spreadMs) ? { spreadMs } : null;
}

export function readSnapshot(raw: unknown): Snapshot | null {
  const shot = recordOf(raw);
  if (shot === null || shot.kind !== 'snapshot' || !isStream(shot.s) || !isHash(shot.hash)) return null;
  const position = readPosition(shot);
  return position === null || !isBoard(shot.board)
    ? null
    : { kind: 'snapshot', s: shot.s, ...position, hash: shot.hash, board: shot.board };
}

export function readDelta(raw: unknown): Delta | null {
  const slice = readSlice(raw);
  const delta = recordOf(raw);
  if (slice === null || delta?.kind !== 'delta' || !isShort(delta.epoch)) return null;
  return { ...slice, kind: 'delta', epoch: delta.epoch };
}

function readStart(raw: unknown): Snapshot | Delta | null {
  return readSnapshot(raw) ?? readDelta(raw);
}

/** The count of texts must fit the two numbers: entries after `p` up to `n`. */
function readSlice(raw: unknown): Slice | null {
  const slice = recordOf(raw);
  if (slice === null || !isStream(slice.s) || !isSeq(slice.p) || !isSeq(slice.n) || !isHash(slice.h)) return null;
  if (!isTexts(slice.d) || slice.d.length !== slice.n - slice.p) return null;
  return { s: slice.s, p: slice.p, n: slice.n, h: slice.h, d: slice.d };
}

function recordOf(raw: unknown): Record<string, unknown> | null {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : null;
}

function isStream(value: unknown): value is StreamName {
  return STREAMS.some((stream) => stream === value);
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 200;
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isBoard(value: unknown): value is Snapshot['board'] {
  const board = recordOf(value);
  if (board === null || !isSeq(board.seq) || recordOf(board.lines) === null) return false;
  return [board.updates, board.events, board.notices, board.corrections].every(Array.isArray);
}

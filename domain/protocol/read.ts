import { DISPLAY_COMMANDS, STREAMS, type StreamName } from '@/domain/entries/entry';
import { readAlarms } from './alarms';
import type {
  Beacon,
  Bye,
  CommandFrame,
  Delta,
  DoubtReport,
  EntriesFrame,
  Handshake,
  PaintReport,
  Position,
  ReportAnswer,
  ScreenReport,
  Slice,
  Snapshot,
  Start,
  Welcome,
} from './frames';
import { SCREEN_TRUSTS } from './frames';
import type { StateOf } from './streams';

// A type does not guard the wire: each reader takes an unknown value and gives the frame, or null when it is none (F4).
// A reader copies only the fields that it knows, so other data goes no further.

/** A handshake without a stream follows the wall. A bad position counts as a first visit. Null only when it is no object. */
export function readHandshake(raw: unknown): Handshake | null {
  const record = recordOf(raw);
  if (record === null) return null;
  const protocol = readProtocol(record.protocol);
  if (record.watch === true) return { protocol, streams: {} };
  const named = recordOf(record.streams) ?? {};
  const wanted = STREAMS.filter((stream) => Object.hasOwn(named, stream));
  const display = record.display === true ? { display: true as const } : {};
  if (wanted.length === 0) return { protocol, streams: { wall: null }, ...display };
  const streams = Object.fromEntries(wanted.map((stream) => [stream, readPosition(named[stream])]));
  return { protocol, streams, ...display };
}

/** A page from before the wire had a number sends none, and uses the first protocol. */
function readProtocol(raw: unknown): number {
  return isSeq(raw) ? raw : 1;
}

function readPosition(raw: unknown): Position | null {
  const position = recordOf(raw);
  if (position === null || !isShort(position.epoch) || !isSeq(position.seq)) return null;
  return { epoch: position.epoch, seq: position.seq };
}

export function readSeen(raw: unknown): PaintReport | null {
  const seen = recordOf(raw);
  if (seen === null || !isStream(seen.s) || !isSeq(seen.n) || !isHash(seen.h)) return null;
  return { s: seen.s, n: seen.n, h: seen.h };
}

export function readScreenReport(raw: unknown): ScreenReport | null {
  const screen = recordOf(raw);
  if (screen === null || !isShort(screen.scene) || !isShort(screen.release)) return null;
  const trust = SCREEN_TRUSTS.find((known) => known === screen.trust);
  const { scene, release, width, height, ratio } = screen;
  if (trust === undefined || !isTime(width) || !isTime(height) || !isTime(ratio)) return null;
  const [memoryMb, dataAt] = [screen.memoryMb, screen.dataAt].map((value) => (isTime(value) ? value : null));
  const paused = screen.paused === true;
  return { scene, paused, width, height, ratio, release, memoryMb: memoryMb ?? null, dataAt: dataAt ?? null, trust };
}

export function readDoubtReport(raw: unknown): DoubtReport | null {
  const report = recordOf(raw);
  if (report === null || !isStream(report.s) || !isSeq(report.seq)) return null;
  if (!isHash(report.expected) || !isHash(report.got)) return null;
  return { s: report.s, seq: report.seq, expected: report.expected, got: report.got };
}

export function readWelcome(raw: unknown): Welcome | null {
  const welcome = recordOf(raw);
  const named = recordOf(welcome?.streams);
  if (welcome === null || named === null || !isTime(welcome.t) || !isShort(welcome.release)) return null;
  const starts = STREAMS.filter((stream) => Object.hasOwn(named, stream)).map((stream) =>
    readStart(named[stream], stream),
  );
  // No head at all: the server's record is damaged, so the screen keeps what it has (L6).
  if (starts.includes(null)) return null;
  const streams = Object.fromEntries(starts.flatMap((start) => (start ? [[start.s, start]] : [])));
  return { t: welcome.t, release: welcome.release, streams };
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
  const { s, head, h, t, release, ok } = beacon;
  return { s, head, h, t, release, ok, alarms: readAlarms(beacon.alarms) };
}

export function readBye(raw: unknown): Bye | null {
  const spreadMs = recordOf(raw)?.spreadMs;
  return isTime(spreadMs) ? { spreadMs } : null;
}

export function readCommandFrame(raw: unknown): CommandFrame | null {
  const frame = recordOf(raw);
  const command = DISPLAY_COMMANDS.find((known) => known === frame?.command);
  return command === undefined ? null : { command, n: isSeq(frame?.n) ? frame.n : null };
}

/** A command that this release does not know is left out. */
export function readReportAnswer(raw: unknown): ReportAnswer | null {
  const answer = recordOf(raw);
  if (!isSeq(answer?.heard) || !Array.isArray(answer.commands)) return null;
  return { heard: answer.heard, commands: answer.commands.flatMap((each) => readCommandFrame(each) ?? []) };
}

export function readSnapshot<S extends StreamName>(raw: unknown, stream: S): Snapshot<S> | null {
  const shot = recordOf(raw);
  if (shot === null || shot.kind !== 'snapshot' || shot.s !== stream || !isHash(shot.hash)) return null;
  const position = readPosition(shot);
  return position === null || !isStateOf(shot.board, stream)
    ? null
    : { kind: 'snapshot', s: stream, ...position, hash: shot.hash, board: shot.board };
}

export function readDelta(raw: unknown): Delta | null {
  const slice = readSlice(raw);
  const delta = recordOf(raw);
  if (slice === null || delta?.kind !== 'delta' || !isShort(delta.epoch)) return null;
  return { ...slice, kind: 'delta', epoch: delta.epoch };
}

function readStart<S extends StreamName>(raw: unknown, stream: S): Start<S> | null {
  const delta = readDelta(raw);
  return delta?.s === stream ? delta : readSnapshot(raw, stream);
}

/** The number of texts must agree with the two positions: entries after `p` up to `n`. */
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

const LISTS: Record<StreamName, readonly string[]> = {
  wall: ['updates', 'events', 'notices', 'corrections'],
  staff: ['notices', 'missed'],
  ops: ['items'],
};

function isStateOf<S extends StreamName>(value: unknown, stream: S): value is StateOf[S] {
  const state = recordOf(value);
  if (state === null || !isSeq(state.seq)) return false;
  if (stream === 'wall' && recordOf(state.lines) === null) return false;
  return LISTS[stream].every((name) => Array.isArray(state[name]));
}

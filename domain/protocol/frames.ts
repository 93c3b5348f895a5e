import type { DisplayCommand, StreamName } from '@/domain/entries/entry';
import type { Alarm } from './alarms';
import type { StateOf } from './streams';

/**
 * The number of the wire. Raise it when an older page or server could not read a changed frame. The server refuses a
 * handshake with another number, and that page goes on over HTTP until it is loaded again.
 */
export const PROTOCOL = 1;

/** The position of a reader in a stream. */
export type Position = { epoch: string; seq: number };

/** The whole state of a stream at one instant (S3): state, position and chain hash belong together. */
export type Snapshot<S extends StreamName = 'wall'> = {
  kind: 'snapshot';
  s: S;
  epoch: string;
  seq: number;
  hash: string;
  board: StateOf[S];
};

/** Entries after `p` up to `n`, as exact texts; `h` is the chain hash at `n`. */
export type Slice = { s: StreamName; p: number; n: number; h: string; d: string[] };

export type Delta = Slice & { kind: 'delta'; epoch: string };

/** The frame that brings a reader of a stream to its head (S1). */
export type Start<S extends StreamName = StreamName> = Snapshot<S> | Delta;

/** The first frame on every connection. `t`: server time in ms; `release`: the build of the server. */
export type Welcome = { t: number; release: string; streams: { [S in StreamName]?: Start<S> } };

export type EntriesFrame = Slice & { t: number };

/** Sent every 5 s, and at once when an alarm changes (F2). `ok` is false while the log refuses writes (L6). */
export type Beacon = {
  s: StreamName;
  head: number;
  h: string;
  t: number;
  release: string;
  ok: boolean;
  alarms: readonly Alarm[];
};

/** Sent before a planned stop (F3): the page comes back after a random time up to `spreadMs`. */
export type Bye = { spreadMs: number };

/** What a paired screen shows and is (C7). `dataAt`: the moment of its first figure, ms. `ratio`: device pixels to a CSS pixel. */
export type ScreenReport = {
  scene: string;
  paused: boolean;
  width: number;
  height: number;
  ratio: number;
  /** The release that its page came from. */
  release: string;
  memoryMb: number | null;
  dataAt: number | null;
  trust: ScreenTrust;
};

export const SCREEN_TRUSTS = ['connecting', 'live', 'doubtful', 'lost'] as const;
type ScreenTrust = (typeof SCREEN_TRUSTS)[number];

/** For one paired screen. `n`: its place in `ops`, so that a command that comes by two ways is done once; null: an older server. */
export type CommandFrame = { command: DisplayCommand; n: number | null };

/** The answer to a screen that says over HTTP what it shows: what it was told since `heard`, and how far that reaches. */
export type ReportAnswer = { heard: number; commands: CommandFrame[] };

/**
 * `auth` of the Socket.IO handshake (S1): the streams that the page follows; null = first visit. `{ watch: true }` follows
 * no stream and only waits for the end of its session. `display`: the page of a paired screen, which asks as that screen also
 * where a person is signed in.
 */
export type Handshake = {
  protocol: number;
  streams: Partial<Record<StreamName, Position | null>>;
  display?: true;
};

/** A page sends this when its hash differs from the server's (C2). */
export type DoubtReport = { s: StreamName; seq: number; expected: string; got: string };

/**
 * The answer of `GET /api/v1/streams/:stream?after=` (S4): the same slice, or that the page needs a snapshot. The snapshot
 * is the answer without `after`. `newest`: false while newer entries may exist (F2: `ok`).
 */
export type StreamAnswer =
  | (Delta & { t: number; head: number; newest: boolean; alarms: readonly Alarm[] })
  | { kind: 'snapshot_needed'; s: StreamName; epoch: string; head: number };

/** Of every answer over HTTP: the build of the server, which a page without a WebSocket learns by it. */
export const RELEASE_HEADER = 'x-release';

/** Of a request for a page that a browser keeps: it must have nothing that is for people inside only (C10). */
export const KEEPING_HEADER = 'x-keeping';

export const BEACON_MS = 5_000;
export const BEACON_VALID_MS = 12_000;
export const LOST_AFTER_MS = 60_000;
export const GAP_MAX_ENTRIES = 1_000;
export const GAP_MAX_BYTES = 256 * 1024;
export const GAP_PULL_MS = { least: 100, most: 400 };
export const RECONNECT_MS = { base: 500, cap: 15_000 };

/** `seen`: the highest seq that is on the screen, without a gap before it, and its hash (C7). */
export type PaintReport = { s: StreamName; n: number; h: string };

import { type EntryBody, readEntryText, type StreamName } from '@/domain/entries/entry';
import { linkHash, type Sha256 } from '@/domain/protocol/chain';
import type { DoubtReport, Slice, Snapshot, Start } from '@/domain/protocol/frames';
import { foldingOf, type StateOf } from '@/domain/protocol/streams';

/** A prefix of the stream, and what is known of the rest. */
export type StreamState<S extends StreamName = 'wall'> = {
  stream: S;
  board: StateOf[S];
  epoch: string;
  seq: number;
  hash: string;
  /** The highest seq that the server has spoken of. */
  known: number;
  /** Came too early, waits for the gap to close (C1). */
  held: Slice[];
  /** This state cannot be continued; a snapshot cures it (C2). */
  spoiled: boolean;
  /** Where it disagreed with the server. */
  doubt: DoubtReport | null;
};

export type StoreEvent<S extends StreamName = 'wall'> =
  /** `mayTurnBack`: the server knows where we stand and says that it stands before us; otherwise older is only late. */
  | { type: 'start'; start: Start<S>; mayTurnBack: boolean }
  | { type: 'entries'; slice: Slice }
  /** A beacon, or the head as an answer over HTTP names it. */
  | { type: 'head'; head: number; hash: string | null };

/** What has to be fetched before this state can be trusted. */
export type Need = 'nothing' | 'entries' | 'snapshot';

/** Frames held while a gap is fetched; what is beyond them comes with the gap anyway. */
const MAX_HELD = 64;

export function stateOf<S extends StreamName>(snapshot: Snapshot<S>): StreamState<S> {
  const { s: stream, board, epoch, seq, hash } = snapshot;
  return { stream, board, epoch, seq, hash, known: seq, held: [], spoiled: false, doubt: null };
}

export function needOf({ spoiled, known, seq }: Pick<StreamState, 'spoiled' | 'known' | 'seq'>): Need {
  if (spoiled) return 'snapshot';
  return known > seq ? 'entries' : 'nothing';
}

/** The next state, in whatever order and however often frames come. Pure, the hash function handed in (C1, C2). */
export function reduce<S extends StreamName>(
  state: StreamState<S>,
  frame: StoreEvent<S>,
  sha256: Sha256,
): StreamState<S> {
  switch (frame.type) {
    case 'start':
      return takeStart(state, frame, sha256);
    case 'entries':
      return takeSlice(state, frame.slice, sha256);
    case 'head':
      return takeHead(state, frame.head, frame.hash);
  }
}

type StartFrame<S extends StreamName> = Extract<StoreEvent<S>, { type: 'start' }>;

function takeStart<S extends StreamName>(
  state: StreamState<S>,
  { start, mayTurnBack }: StartFrame<S>,
  sha256: Sha256,
): StreamState<S> {
  if (start.kind === 'snapshot') {
    const isLate = start.epoch === state.epoch && start.seq < state.seq && !state.spoiled && !mayTurnBack;
    return isLate ? state : takeSnapshot(state, start, sha256);
  }
  return start.epoch === state.epoch ? takeSlice(state, start, sha256) : { ...state, spoiled: true };
}

/** What was held goes on from it, when it is of the same log and lies beyond. */
function takeSnapshot<S extends StreamName>(
  state: StreamState<S>,
  snapshot: Snapshot<S>,
  sha256: Sha256,
): StreamState<S> {
  const fresh = stateOf(snapshot);
  const goesOn = snapshot.epoch === state.epoch && snapshot.seq >= state.seq;
  return goesOn ? takeHeld({ ...fresh, held: state.held, known: Math.max(state.known, fresh.seq) }, sha256) : fresh;
}

function takeSlice<S extends StreamName>(state: StreamState<S>, slice: Slice, sha256: Sha256): StreamState<S> {
  if (slice.n <= state.seq) return takeHead(state, slice.n, slice.h);
  if (slice.p > state.seq || state.spoiled) return hold(state, slice);
  return takeHeld(append(state, slice, sha256), sha256);
}

function hold<S extends StreamName>(state: StreamState<S>, slice: Slice): StreamState<S> {
  return { ...state, known: Math.max(state.known, slice.n), held: [...state.held, slice].slice(0, MAX_HELD) };
}

function takeHeld<S extends StreamName>(state: StreamState<S>, sha256: Sha256): StreamState<S> {
  const held = state.held.filter((slice) => slice.n > state.seq);
  const next = state.spoiled ? undefined : held.find((slice) => slice.p <= state.seq);
  if (!next) return { ...state, held };
  return takeSlice({ ...state, held: held.filter((slice) => slice !== next) }, next, sha256);
}

function takeHead<S extends StreamName>(state: StreamState<S>, head: number, hash: string | null): StreamState<S> {
  if (head > state.seq) return { ...state, known: Math.max(state.known, head) };
  return head === state.seq && hash !== null && hash !== state.hash
    ? doubting(state, { expected: hash, got: state.hash, seq: head })
    : state;
}

/** Folds what the state does not have yet: all of the slice or, when the hash at its end is another, nothing. */
function append<S extends StreamName>(state: StreamState<S>, slice: Slice, sha256: Sha256): StreamState<S> {
  let { hash, board } = state;
  for (const [index, text] of slice.d.entries()) {
    const seq = slice.p + index + 1;
    if (seq <= state.seq) continue;
    hash = linkHash(sha256, { previous: hash, stream: slice.s, epoch: state.epoch, seq, text });
    const body = readBody(text);
    if (body === null) return { ...state, known: Math.max(state.known, slice.n), spoiled: true };
    board = foldingOf(state.stream).fold(board, { seq, body });
  }
  if (hash !== slice.h) return doubting(state, { expected: slice.h, got: hash, seq: slice.n });
  return { ...state, board, hash, seq: slice.n, known: Math.max(state.known, slice.n) };
}

/** Null for a kind that only a newer release knows: its server folds it for us. */
function readBody(text: string): EntryBody | null {
  try {
    return readEntryText(text);
  } catch {
    return null;
  }
}

function doubting<S extends StreamName>(state: StreamState<S>, report: Omit<DoubtReport, 's'>): StreamState<S> {
  return { ...state, known: Math.max(state.known, report.seq), spoiled: true, doubt: { s: state.stream, ...report } };
}

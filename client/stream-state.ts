import { type EntryBody, readEntryText, type StreamName } from '@/domain/entries/entry';
import { linkHash, type Sha256 } from '@/domain/protocol/chain';
import type { DoubtReport, Slice, Snapshot, Start } from '@/domain/protocol/frames';
import { foldingOf, type StateOf } from '@/domain/protocol/streams';

/** The first part of a stream, up to `seq`, and what is known of the rest. */
export type StreamState<S extends StreamName = 'wall'> = {
  stream: S;
  board: StateOf[S];
  epoch: string;
  seq: number;
  hash: string;
  /** The highest seq that the server has named. */
  knownSeq: number;
  /** Slices that came too early. They wait until the gap before them is filled (C1). */
  early: Slice[];
  /** This state cannot continue; only a snapshot repairs it (C2). */
  needsSnapshot: boolean;
  /** Where its hash differed from the server's. */
  doubt: DoubtReport | null;
};

export type StreamEvent<S extends StreamName = 'wall'> =
  /** `mayTurnBack`: the server knows our position and its own is before ours. Without it an older snapshot is only late. */
  | { type: 'start'; start: Start<S>; mayTurnBack: boolean }
  | { type: 'entries'; slice: Slice }
  /** The head, from a beacon or from an answer over HTTP. */
  | { type: 'head'; head: number; hash: string | null };

/** What is missing before this state can be trusted. */
export type Need = 'nothing' | 'entries' | 'snapshot';

/** The most slices that wait for a gap. Later ones come with the gap anyway. */
const MAX_EARLY = 64;

export function stateOf<S extends StreamName>(snapshot: Snapshot<S>): StreamState<S> {
  const { s: stream, board, epoch, seq, hash } = snapshot;
  return { stream, board, epoch, seq, hash, knownSeq: seq, early: [], needsSnapshot: false, doubt: null };
}

export function needOf({
  needsSnapshot,
  knownSeq,
  seq,
}: Pick<StreamState, 'needsSnapshot' | 'knownSeq' | 'seq'>): Need {
  if (needsSnapshot) return 'snapshot';
  return knownSeq > seq ? 'entries' : 'nothing';
}

/** Computes the next state. Frames may come in any order and more than once. Pure; the hash function is an argument (C1, C2). */
export function reduce<S extends StreamName>(
  state: StreamState<S>,
  frame: StreamEvent<S>,
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

type StartFrame<S extends StreamName> = Extract<StreamEvent<S>, { type: 'start' }>;

function takeStart<S extends StreamName>(
  state: StreamState<S>,
  { start, mayTurnBack }: StartFrame<S>,
  sha256: Sha256,
): StreamState<S> {
  if (start.kind === 'snapshot') {
    const isLate = start.epoch === state.epoch && start.seq < state.seq && !state.needsSnapshot && !mayTurnBack;
    return isLate ? state : takeSnapshot(state, start, sha256);
  }
  return start.epoch === state.epoch ? takeSlice(state, start, sha256) : { ...state, needsSnapshot: true };
}

/** Early slices stay when the snapshot is of the same log and is not older. */
function takeSnapshot<S extends StreamName>(
  state: StreamState<S>,
  snapshot: Snapshot<S>,
  sha256: Sha256,
): StreamState<S> {
  const fresh = stateOf(snapshot);
  const isContinued = snapshot.epoch === state.epoch && snapshot.seq >= state.seq;
  return isContinued
    ? takeEarly({ ...fresh, early: state.early, knownSeq: Math.max(state.knownSeq, fresh.seq) }, sha256)
    : fresh;
}

function takeSlice<S extends StreamName>(state: StreamState<S>, slice: Slice, sha256: Sha256): StreamState<S> {
  if (slice.n <= state.seq) return takeHead(state, slice.n, slice.h);
  if (slice.p > state.seq || state.needsSnapshot) return keepEarly(state, slice);
  return takeEarly(append(state, slice, sha256), sha256);
}

function keepEarly<S extends StreamName>(state: StreamState<S>, slice: Slice): StreamState<S> {
  return { ...state, knownSeq: Math.max(state.knownSeq, slice.n), early: [...state.early, slice].slice(0, MAX_EARLY) };
}

function takeEarly<S extends StreamName>(state: StreamState<S>, sha256: Sha256): StreamState<S> {
  const early = state.early.filter((slice) => slice.n > state.seq);
  const next = state.needsSnapshot ? undefined : early.find((slice) => slice.p <= state.seq);
  if (!next) return { ...state, early };
  return takeSlice({ ...state, early: early.filter((slice) => slice !== next) }, next, sha256);
}

function takeHead<S extends StreamName>(state: StreamState<S>, head: number, hash: string | null): StreamState<S> {
  if (head > state.seq) return { ...state, knownSeq: Math.max(state.knownSeq, head) };
  return head === state.seq && hash !== null && hash !== state.hash
    ? withDoubt(state, { expected: hash, got: state.hash, seq: head })
    : state;
}

/** Folds the entries that the state does not have yet. When the hash at the end differs, it folds none of them. */
function append<S extends StreamName>(state: StreamState<S>, slice: Slice, sha256: Sha256): StreamState<S> {
  let { hash, board } = state;
  for (const [index, text] of slice.d.entries()) {
    const seq = slice.p + index + 1;
    if (seq <= state.seq) continue;
    hash = linkHash(sha256, { previous: hash, stream: slice.s, epoch: state.epoch, seq, text });
    const body = readBody(text);
    if (body === null) return { ...state, knownSeq: Math.max(state.knownSeq, slice.n), needsSnapshot: true };
    board = foldingOf(state.stream).fold(board, { seq, body });
  }
  if (hash !== slice.h) return withDoubt(state, { expected: slice.h, got: hash, seq: slice.n });
  return { ...state, board, hash, seq: slice.n, knownSeq: Math.max(state.knownSeq, slice.n) };
}

/** Null for a kind that only a newer release knows. A snapshot then brings its effect. */
function readBody(text: string): EntryBody | null {
  try {
    return readEntryText(text);
  } catch {
    return null;
  }
}

function withDoubt<S extends StreamName>(state: StreamState<S>, report: Omit<DoubtReport, 's'>): StreamState<S> {
  return {
    ...state,
    knownSeq: Math.max(state.knownSeq, report.seq),
    needsSnapshot: true,
    doubt: { s: state.stream, ...report },
  };
}

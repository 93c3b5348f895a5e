import type { Fact, StreamName } from '@/domain/entries/entry';
import type { LogPosition, Outcome, Refusal, Success } from '@/domain/outcome';
import type { Action, Actor } from '@/domain/policy';
import type { Tx } from '@/server/db/database';

/** The end of a stream. */
export type Head = { stream: StreamName; epoch: string; seq: number; hash: string };

export type StoredEntry = { seq: number; epoch: string; text: string; hash: string; committedAt: Date };

/** A fact and its audience. `version`: for facts that carry no version of their own (see `toEntryBody`). */
export type Write = { stream: StreamName; fact: Fact; version?: number };

/** The context of a decision: the transaction to read in, its instant, and the actor with present roles. */
export type WriteContext = { tx: Tx; at: Date; actor: Actor };

/**
 * What to write, all of it or nothing (L5): facts in this order, and rows that are not facts. `answer` gets the position of
 * each fact. A repeated key gets the same answer again.
 */
export type WriteDecision<T> =
  | {
      ok: true;
      status?: Success<T>['status'];
      writes: Write[];
      rows?(tx: Tx): Promise<unknown>;
      answer(written: LogPosition[]): T;
    }
  | Refusal;

/** One request to write. `body` is the parsed request: the same key with another body is refused (W2). */
export type WriteRequest<T> = {
  action: Action;
  actor: Actor;
  key: string;
  body: unknown;
  /** Every stream that may be written. They are locked before anything is read. */
  streams: readonly StreamName[];
  decide(context: WriteContext): Promise<WriteDecision<T>>;
};

/** Why all writing has stopped (L6). */
export type HaltReason = 'seq.broken' | 'hash.broken';

/** Where the break was noticed. */
export type BrokenPlace = { stream: StreamName; seq: number };

export type ChainReport = { ok: true; head: Head } | { ok: false; brokenAt: number; reason: HaltReason };

/** How much one read returns. It always returns the first entry, however long, so that a reader can go on. */
export type ReadBounds = { entries: number; bytes: number };

export type Log = {
  /** Creates the stream if it is missing. For the server: its relay checks the chain as it reads it (L6). */
  create(stream: StreamName): Promise<void>;
  /** Does the same, reads the whole stream, and stops all writing if its chain is broken. For tools that write. */
  open(stream: StreamName): Promise<void>;
  append<T>(request: WriteRequest<T>): Promise<Outcome<T>>;
  head(stream: StreamName): Promise<Head>;
  /** The entries after `seq`, in order. A bound may cut them short of the head. */
  readAfter(stream: StreamName, seq: number, bounds?: ReadBounds): Promise<StoredEntry[]>;
  verifyChain(stream: StreamName): Promise<ChainReport>;
  /** Stops all writing until the record is repaired or the server restarts. Reading goes on. */
  halt(reason: HaltReason, place?: BrokenPlace): void;
  halted(): HaltReason | null;
  /** Allows writing again, after the record was repaired or restored beside the running server. */
  resume(): void;
};

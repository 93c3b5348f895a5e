import type { Fact, StreamName } from '@/domain/entries/entry';
import type { LogPosition, Outcome, Refusal, Success } from '@/domain/outcome';
import type { Action, Actor } from '@/domain/policy';
import type { Tx } from '@/server/db/database';

/** Where a stream ends. */
export type Head = { stream: StreamName; epoch: string; seq: number; hash: string };

export type StoredEntry = { seq: number; epoch: string; text: string; hash: string; committedAt: Date };

/** A fact and the audience that it is for; `version` of what does not count itself (see `toEntryBody`). */
export type Write = { stream: StreamName; fact: Fact; version?: number };

/** What deciding stands on: the transaction to read in, its instant, and the actor with the roles of this very moment. */
export type WriteContext = { tx: Tx; at: Date; actor: Actor };

/**
 * What shall be written, together or not at all (L5): facts in this order, and rows that are not facts. `answer` is told
 * where each fact came to stand; a repeated key gets it again.
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

/** One wish to write. `body` is what was asked, parsed: the same key with another body is refused (W2). */
export type WriteRequest<T> = {
  action: Action;
  actor: Actor;
  key: string;
  body: unknown;
  /** All that may be written; they are locked before anything is read. */
  streams: readonly StreamName[];
  decide(moment: WriteContext): Promise<WriteDecision<T>>;
};

/** Why all writing has stopped (L6). */
export type HaltReason = 'seq.broken' | 'hash.broken';

/** Where it was noticed. */
export type BrokenPlace = { stream: StreamName; seq: number };

export type ChainReport = { ok: true; head: Head } | { ok: false; brokenAt: number; reason: HaltReason };

/** How much is read at once. The first entry comes however long it is, so that a reader always gets on. */
export type ReadLimits = { entries: number; bytes: number };

export type Log = {
  /** Makes the stream if there is none, and stops all writing if its chain does not hold. Call once at start. */
  open(stream: StreamName): Promise<ChainReport>;
  append<T>(act: WriteRequest<T>): Promise<Outcome<T>>;
  head(stream: StreamName): Promise<Head>;
  /** The entries after `seq`, in order; fewer than the head says when a limit was reached. */
  readAfter(stream: StreamName, seq: number, limits?: ReadLimits): Promise<StoredEntry[]>;
  verifyChain(stream: StreamName): Promise<ChainReport>;
  /** Stops all writing until the record is mended or the server restarted; reading goes on. */
  halt(reason: HaltReason, place?: BrokenPlace): void;
  halted(): HaltReason | null;
  /** The record was repaired or put back while the server ran: writing goes on. */
  resume(): void;
};

import type { Decision, Moment } from '@/domain/entries/decide-publish';
import type { StreamName } from '@/domain/entries/entry';
import type { Outcome, Receipt } from '@/domain/protocol/outcome';
import type { Action, Actor } from '@/server/policy';

/** Where a stream ends. */
export type Head = { stream: StreamName; epoch: string; seq: number; hash: string };

export type StoredEntry = { seq: number; epoch: string; text: string; hash: string; committedAt: Date };

/** One wish to write. `body` is what was asked, parsed: the same key with another body is refused (W2). */
export type Act = {
  action: Action;
  actor: Actor;
  key: string;
  body: unknown;
  /** Pure; called inside the transaction, with the next free update number. */
  decide(moment: Moment): Decision;
};

/** Why all writing has stopped (L6). */
export type HaltReason = 'seq.broken' | 'hash.broken';

export type ChainReport = { ok: true; head: Head } | { ok: false; brokenAt: number; reason: HaltReason };

/** How much is read at once. The first entry comes however long it is, so that a reader always gets on. */
export type ReadLimits = { entries: number; bytes: number };

export type Log = {
  /** Makes the stream if there is none, and stops all writing if its chain does not hold. Call once at start. */
  open(stream: StreamName): Promise<ChainReport>;
  append(act: Act): Promise<Outcome<Receipt>>;
  head(stream: StreamName): Promise<Head>;
  /** The entries after `seq`, in order; fewer than the head says when a limit was reached. */
  readAfter(stream: StreamName, seq: number, limits?: ReadLimits): Promise<StoredEntry[]>;
  verifyChain(stream: StreamName): Promise<ChainReport>;
  /** Stops all writing until a restart; reading goes on. */
  halt(reason: HaltReason): void;
  halted(): HaltReason | null;
};

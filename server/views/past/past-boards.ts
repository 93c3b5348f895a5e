import { type Board, EMPTY_BOARD } from '@/domain/board/board';
import { fold } from '@/domain/board/fold';
import { type Entry, type EntryBody, readEntryText } from '@/domain/entries/entry';
import { foldAbout } from '@/domain/past/about';
import { changeOf, type LogMoment } from '@/domain/past/moments';
import type { Past } from '@/domain/past/past';
import type { Log, StoredEntry } from '@/server/log/log';
import { createQueue } from '@/server/log/queue';
import { nextTurn } from '@/server/process/next-turn';

/** A board is kept after so many entries: folding this many is a matter of milliseconds. */
const EVERY = 32;
/** So many of them at most; beyond it each second one is dropped. They share most of their lines. */
const MOST_KEPT = 64;
/** Boards that somebody asked for stay in memory: one page asks several times for its own, and the slider goes back and forth. */
const MOST_ASKED = 16;

/** `seq`: the entry up to which the log is in it; of "as we know it now" that is the newest one. */
type PastBoard = { epoch: string; seq: number; board: Board };

/** What is remembered of one log. An older copy that takes its place has another epoch, and so another memory. */
type Memory = {
  epoch: string;
  newest: Board;
  /** When each entry was written (ms), in order. */
  times: { seq: number; at: number }[];
  moments: LogMoment[];
  every: number;
  kept: Board[];
  asked: AskedBoard[];
};

/** `key`: of "then" the entry up to which it is folded, of "about" its moment. `seq`: how far the log had come. */
type AskedBoard = { mode: Past['mode']; key: number; seq: number; board: Board };

type Deps = { log: Pick<Log, 'head' | 'readAfter'> };

export type PastBoards = {
  /** The board at a moment of the past, in one of its two modes. */
  board(past: Past): Promise<PastBoard>;
  /** All moments at which the boards changed, oldest first. */
  moments(): Promise<readonly LogMoment[]>;
};

/**
 * Boards of the past, folded from the log of all that was released. The log is followed once; boards of moments on the way
 * are kept, so that any other one is a few entries away.
 */
export function createPastBoards({ log }: Deps): PastBoards {
  const enqueue = createQueue();
  let memory = startMemory('');
  const follow = async () => {
    const { epoch, seq } = await log.head('wall');
    if (epoch !== memory.epoch || memory.newest.seq > seq) memory = startMemory(epoch);
    for await (const page of pagesBetween(log, memory.newest.seq, seq)) for (const entry of page) take(memory, entry);
    return memory;
  };
  const board = async ({ at, mode }: Past): Promise<PastBoard> => {
    const known = await follow();
    const until = known.times.findLast((reached) => reached.at <= at)?.seq ?? 0;
    const shown =
      mode === 'then'
        ? await recall(known, { mode, key: until }, () => foldThen(log, known, until))
        : await recall(known, { mode, key: at }, () => foldNow(log, known, at));
    return { epoch: known.epoch, seq: shown.seq, board: shown };
  };
  return {
    board: (past) => enqueue(() => board(past)),
    moments: () => enqueue(async () => (await follow()).moments),
  };
}

function startMemory(epoch: string): Memory {
  return { epoch, newest: EMPTY_BOARD, times: [], moments: [], every: EVERY, kept: [EMPTY_BOARD], asked: [] };
}

function take(memory: Memory, stored: StoredEntry): void {
  const { seq, body } = toEntry(stored);
  // A clock that was set back does not make an entry older than the one before it.
  const at = Math.max(stored.committedAt.getTime(), memory.times.at(-1)?.at ?? 0);
  memory.newest = fold(memory.newest, { seq, body });
  memory.times.push({ seq, at });
  note(memory.moments, body, at);
  if (seq % memory.every === 0) memory.kept.push(memory.newest);
  if (memory.kept.length > MOST_KEPT) {
    memory.every *= 2;
    memory.kept = memory.kept.filter((kept) => kept.seq % memory.every === 0);
  }
}

/** What came at one instant is one moment. */
function note(moments: LogMoment[], body: EntryBody, at: number): void {
  const change = changeOf(body);
  const last = moments.at(-1);
  if (change === null) return;
  if (last?.at === at) last.changes.push(change);
  else moments.push({ at, changes: [change] });
}

function toEntry({ seq, text }: StoredEntry): Entry {
  return { seq, body: readEntryText(text) };
}

/** From the nearest kept board before it. */
async function foldThen(log: Deps['log'], { kept, newest }: Memory, until: number): Promise<Board> {
  if (until >= newest.seq) return newest;
  const nearest = kept.findLast(({ seq }) => seq <= until) ?? EMPTY_BOARD;
  return (await readBetween(log, nearest.seq, until)).reduce(fold, nearest);
}

/** As we know it now: it needs the whole log. */
async function foldNow(log: Deps['log'], { newest }: Memory, at: number): Promise<Board> {
  const entries = await readBetween(log, 0, newest.seq);
  return { ...foldAbout(entries, at), seq: newest.seq };
}

/** What is known now of a moment changes with each entry; what was known then never does. */
async function recall(
  memory: Memory,
  { mode, key }: Pick<AskedBoard, 'mode' | 'key'>,
  make: () => Promise<Board>,
): Promise<Board> {
  const { seq } = memory.newest;
  const holds = (each: AskedBoard) => each.mode === 'then' || each.seq === seq;
  const found = memory.asked.find((each) => each.mode === mode && each.key === key && holds(each));
  if (found) return found.board;
  const board = await make();
  memory.asked = [{ mode, key, seq, board }, ...memory.asked.filter(holds)].slice(0, MOST_ASKED);
  return board;
}

/** The entries after one position up to another. */
async function readBetween(log: Deps['log'], after: number, until: number): Promise<Entry[]> {
  const read: Entry[] = [];
  for await (const page of pagesBetween(log, after, until)) for (const entry of page) read.push(toEntry(entry));
  return read;
}

/** A page is a few hundredths of a second, and others have their turn after each. */
const PAGE = { entries: 100, bytes: 1024 * 1024 };

async function* pagesBetween(log: Deps['log'], after: number, until: number): AsyncGenerator<StoredEntry[]> {
  for (let seq = after; seq < until; ) {
    const entries = await log.readAfter('wall', seq, PAGE);
    if (entries.length === 0) return;
    yield entries.filter((entry) => entry.seq <= until);
    seq = entries.at(-1)?.seq ?? until;
    if (seq < until) await nextTurn();
  }
}

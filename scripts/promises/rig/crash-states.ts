import type { Act } from './recording';

type Change = Extract<Act, { act: 'write' | 'cut' }>;
export type FileState = { file: string; bytes: Buffer };
/** The files as a disk may have them after the power went, and the last seq that was acknowledged before. */
export type CrashState = { files: FileState[]; acknowledged: number };
export type Random = () => number;

const SECTOR = 512;

/** A disk: what was synced is on it; of the rest each change is on it, or not, or in part. */
export class Disk {
  readonly #synced: Map<string, Buffer>;
  readonly #pending = new Map<string, Change[]>();
  #acknowledged = 0;

  constructor(files: readonly FileState[]) {
    this.#synced = new Map(files.map(({ file, bytes }) => [file, bytes]));
  }

  take(act: Act): void {
    if (act.act === 'acknowledged') this.#acknowledged = Math.max(this.#acknowledged, act.seq);
    else if (act.act === 'sync') this.#sync(act.file);
    else this.#pending.set(act.file, [...(this.#pending.get(act.file) ?? []), act]);
  }

  #sync(file: string): void {
    const pending = this.#pending.get(file);
    if (!pending) return;
    this.#synced.set(file, pending.reduce(applied, this.#synced.get(file) ?? Buffer.alloc(0)));
    this.#pending.delete(file);
  }

  /** The power goes now. */
  crash(random: Random): CrashState {
    const names = new Set([...this.#synced.keys(), ...this.#pending.keys()]);
    const files = [...names].map((file) => {
      const kept = (this.#pending.get(file) ?? []).flatMap((change) => survivors(change, random));
      return { file, bytes: kept.reduce(applied, this.#synced.get(file) ?? Buffer.alloc(0)) };
    });
    return { files, acknowledged: this.#acknowledged };
  }
}

/** A third of the changes is there, a third is not, a third is torn: only some of its sectors are there. */
function survivors(change: Change, random: Random): Change[] {
  const fate = random();
  if (fate < 1 / 3) return [];
  if (fate < 2 / 3 || change.act === 'cut') return [change];
  const sectors: Change[] = [];
  for (let from = 0; from < change.bytes.length; from += SECTOR) {
    if (random() < 0.5)
      sectors.push({ ...change, at: change.at + from, bytes: change.bytes.subarray(from, from + SECTOR) });
  }
  return sectors;
}

function applied(before: Buffer, change: Change): Buffer {
  if (change.act === 'cut') return Buffer.concat([before], change.length);
  const end = change.at + change.bytes.length;
  const after = Buffer.alloc(Math.max(before.length, end));
  before.copy(after);
  change.bytes.copy(after, change.at);
  return after;
}

/** Numbers from 0 to 1 that are the same each time. */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** States after this many random acts of a recording, in their order. `first`: the files before it. */
export function* crashStates(
  acts: readonly Act[],
  first: readonly FileState[],
  { count, seed }: { count: number; seed: number },
): Generator<CrashState> {
  const random = seededRandom(seed);
  const moments = Array.from({ length: count }, () => Math.floor(random() * acts.length)).sort((a, b) => a - b);
  const disk = new Disk(first);
  let next = 0;
  for (const moment of moments) {
    for (; next <= moment; next += 1) disk.take(acts[next] as Act);
    yield disk.crash(random);
  }
}

import type { Db } from '@/server/db/database';

/** After `free` tries, each try must wait after the one before: first `firstMs`, then twice as long each time. */
export type TryRule = { name: string; free: number; firstMs: number; mostMs: number; forgetMs: number };

/** Stored in the table of limits. The time of the last try follows from `resetAt`, when all tries are forgotten. */
type Row = { count: number; resetAt: Date };

export type TakenTry = {
  /** Nobody checked the try: undo its count. */
  takeBack(): Promise<void>;
  /** The try was right: forget all tries before it too. */
  forget(): Promise<void>;
};

type TriesDeps = { db: Pick<Db, 'allowance'>; now(): number };

/**
 * Counts a try before it is checked, because of a hundred tries at the same moment only one may pass. A number means: the try
 * came so many milliseconds too early, and is neither counted nor checked.
 */
export async function takeTry({ db, now }: TriesDeps, key: string, rule: TryRule): Promise<TakenTry | number> {
  for (;;) {
    const at = now();
    const fresh = { count: 0, resetAt: new Date(at + rule.forgetMs) };
    const known = await readOrMake(db, { key, ...fresh });
    const before: Row = known.resetAt.getTime() > at ? known : fresh;
    const waitMs = waitAfter(before, rule, at);
    if (waitMs > 0) return waitMs;
    const taken = { count: before.count + 1, resetAt: fresh.resetAt };
    const { count: changed } = await db.allowance.updateMany({ where: known, data: taken });
    // Another try was counted in between, so what we read is old: read again.
    if (changed === 1) return toTaken(db, key, { before, taken });
  }
}

/** How long the next try has to wait. This counts no try, because right tries must cost nothing and many come at once. */
export async function waitForTry({ db, now }: TriesDeps, key: string, rule: TryRule): Promise<number> {
  const known = await db.allowance.findUnique({ where: { key } });
  return known && known.resetAt.getTime() > now() ? waitAfter(known, rule, now()) : 0;
}

/** Counts a wrong try. */
export async function countTry({ db, now }: TriesDeps, key: string, { forgetMs }: TryRule): Promise<void> {
  const resetAt = new Date(now() + forgetMs);
  await db.allowance.deleteMany({ where: { key, resetAt: { lte: new Date(now()) } } });
  await readOrMake(db, { key, count: 0, resetAt });
  await db.allowance.updateMany({ where: { key }, data: { count: { increment: 1 }, resetAt } });
}

function waitAfter({ count, resetAt }: Row, { free, firstMs, mostMs, forgetMs }: TryRule, at: number): number {
  const delay = count < free ? 0 : Math.min(mostMs, firstMs * 2 ** (count - free));
  return resetAt.getTime() - forgetMs + delay - at;
}

/** Two may create the row at the same moment. Then the row of either is good. */
async function readOrMake(db: TriesDeps['db'], fresh: Row & { key: string }): Promise<Row & { key: string }> {
  for (;;) {
    const known = await db.allowance.findUnique({ where: { key: fresh.key } });
    if (known) return known;
    await db.allowance.createMany({ data: [fresh] }).catch(unlessMade);
  }
}

const IS_THERE = 'P2002';

export function unlessMade(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === IS_THERE)) throw error;
}

function toTaken(db: TriesDeps['db'], key: string, { before, taken }: Record<'before' | 'taken', Row>): TakenTry {
  return {
    async takeBack() {
      const { count, resetAt } = before;
      await db.allowance.updateMany({ where: { key, ...taken }, data: { count, resetAt } });
    },
    async forget() {
      await db.allowance.deleteMany({ where: { key } });
    },
  };
}

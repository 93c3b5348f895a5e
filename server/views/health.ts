import { statfs } from 'node:fs/promises';
import type { Alarms } from '@/server/alarms';
import type { Clock } from '@/server/clock';
import type { Db, Engine } from '@/server/db/database';
import { migrationNames } from '@/server/db/migrations';
import type { Trouble } from '@/server/db/trouble';
import type { Log } from '@/server/log/log';

/** One part of `/readyz`. `detail` is a code, or the codes of all alarms; never a message of the database. */
export type Check = { name: 'database' | 'schema' | 'clock' | 'disk' | 'log' | 'alarms'; ok: boolean; detail?: string };

export type HealthDeps = {
  db: Db;
  engine: Engine;
  log: Log;
  alarms: Pick<Alarms, 'current'>;
  dataDir: string;
  now(): number;
  /** Why nothing can be written. */
  writing: { trouble(): Promise<Trouble | null> };
  /** Left out: a clock that agrees with the machine. */
  clock?: Pick<Clock, 'jump' | 'machineTime'>;
};

const FREE_BYTES = 200 * 1024 * 1024;

/** Checks each part alone, so that `/readyz` names the bad one. Without a database, the parts that need it are left out. */
export async function checkHealth(deps: HealthDeps): Promise<Check[]> {
  const [database, ...others] = await Promise.all([
    checkDatabase(deps),
    check('disk', 'disk.full', () => hasRoom(deps)),
    check('alarms', deps.alarms.current().join(' '), async () => deps.alarms.current().length === 0),
    check('log', deps.log.halted() ?? 'log.halted', async () => deps.log.halted() === null),
  ]);
  const asked = database.detail === 'database.away' ? [] : [checkSchema(deps), checkClock(deps)];
  return [database, ...(await Promise.all(asked)), ...others];
}

/** Checks that a read works and that a write would work. */
async function checkDatabase(deps: HealthDeps): Promise<Check> {
  const isRead = await isAnswering(deps).catch(() => false);
  const detail = isRead ? await deps.writing.trouble() : 'database.away';
  return detail ? { name: 'database', ok: false, detail } : { name: 'database', ok: true };
}

function checkSchema(deps: HealthDeps): Promise<Check> {
  return check('schema', 'schema.differs', () => isSchemaCurrent(deps));
}

/** A part whose check fails counts as bad. The reason stays on the server. */
async function check(name: Check['name'], detail: string, isGood: () => Promise<boolean>): Promise<Check> {
  const ok = await isGood().catch(() => false);
  return ok ? { name, ok } : { name, ok, detail };
}

async function isAnswering({ db }: HealthDeps): Promise<boolean> {
  await db.$queryRaw`SELECT 1`;
  return true;
}

async function isSchemaCurrent({ db, engine }: HealthDeps): Promise<boolean> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const applied = rows.map((row) => row.name).sort();
  return applied.join() === migrationNames(engine).join();
}

/** The clock is bad when it leapt, or when it is earlier than the last entry. */
function checkClock(deps: HealthDeps): Promise<Check> {
  const jumped = typeof deps.clock?.jump() === 'number';
  return check('clock', jumped ? 'clock.jumped' : 'clock.behind', async () => !jumped && (await isClockForward(deps)));
}

/** Times in the log only grow, so a clock that is earlier than the last entry is wrong. */
async function isClockForward({ db, now }: HealthDeps): Promise<boolean> {
  const last = await db.entry.findFirst({
    where: { stream: 'wall' },
    orderBy: { seq: 'desc' },
    select: { committedAt: true },
  });
  return last === null || now() >= last.committedAt.getTime();
}

async function hasRoom({ dataDir }: HealthDeps): Promise<boolean> {
  const { bavail, bsize } = await statfs(dataDir);
  return bavail * bsize >= FREE_BYTES;
}

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STREAMS } from '@/domain/entries/entry';
import { type Actor, decidePermission } from '@/domain/policy';
import type { PrivateSettings } from '@/domain/settings';
import { type ImportStep, importReports, loadSteps, splitSteps } from '@/scripts/import-reports';
import { type Clock, createClock } from '@/server/clock';
import { AUTH_SECRET_FILE, type Config } from '@/server/config';
import { type Database, openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { readSetting, writeSetting } from '@/server/db/settings';
import { createLog } from '@/server/log/create-log';
import { createVerbs } from '@/server/verbs/create-verbs';
import type { DemoOptions } from './options';

/** A filled database, a clock at the start of the demo, and the steps that are still to come. */
export type Prepared = { clock: Clock; coming: ImportStep[]; imported: number };

/**
 * Empties the folder of the demo. It never touches a database that is not marked for practice. The secret stays: this start has
 * read it, and without it the next start with `--keep` would sign everybody out.
 */
export async function emptyDemoFolder({ dataDir, databaseUrl }: Config): Promise<void> {
  const file = join(dataDir, 'board.db');
  if (databaseUrl !== `file:${file}`) throw new Error('The demo keeps its database in DATA_DIR: unset DATABASE_URL.');
  if (existsSync(file) && !(await isExercise(databaseUrl)))
    throw new Error(`${file} is no practice database: left alone.`);
  const names = existsSync(dataDir) ? readdirSync(dataDir) : [];
  for (const name of names.filter((each) => each !== AUTH_SECRET_FILE)) {
    rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}

async function isExercise(url: string): Promise<boolean> {
  const { db, close } = await openDatabase(url);
  const mark = await readSetting(db, 'exercise').catch(() => null);
  await close();
  return mark !== null;
}

/** Migrates, marks the database for practice and imports the reports before the start of the demo. */
export async function prepareDemo(
  { databaseUrl, boardsOpen }: Config,
  { at, keep }: Pick<DemoOptions, 'at' | 'keep'>,
): Promise<Prepared> {
  await migrate(databaseUrl);
  const database = await openDatabase(databaseUrl);
  const { db, engine } = database;
  const { before, after } = splitSteps(loadSteps(), at);
  const clock = await clockOf(database, before);
  await markExercise(database, keep);
  const permission = (actor: Actor, action: Parameters<typeof decidePermission>[1]) =>
    decidePermission(actor, action, { boardsOpen });
  const log = createLog({ db, engine, now: clock.now, permission });
  for (const stream of STREAMS) await log.open(stream);
  const imported = await importReports(createVerbs({ log, permission }), {
    steps: before,
    beforePosting: ({ at: instant }) => clock.moveTo(Math.min(instant ?? 0, at)),
  });
  clock.moveTo(at);
  await database.close();
  return { clock, coming: after, imported };
}

/** The clock starts at the end of the kept log, else at the first posting, so that no figure looks a year old. */
async function clockOf({ db }: Database, [first]: ImportStep[]): Promise<Clock> {
  const last = await db.entry.findFirst({ orderBy: { seq: 'desc' }, select: { committedAt: true } });
  const instant = first?.postings.find(({ at }) => at !== null)?.at;
  const begin = last?.committedAt.getTime() ?? instant ?? Date.now();
  const behind = Date.now() - begin;
  return createClock({ wall: () => Date.now() - behind });
}

async function markExercise({ db }: Database, keep: boolean): Promise<void> {
  const isMarked = (await readSetting(db, 'exercise')) !== null;
  const isUsed = (await db.stream.count()) > 0;
  if (keep && isUsed && !isMarked) throw new Error('The database in DATA_DIR is no practice database: left alone.');
  await writeSetting(db, 'exercise', { value: 'true', at: new Date() });
  if (isMarked) return;
  // The editor of the demo may also publish at once, with a reason. Then the approver has something to review.
  const rule: Partial<PrivateSettings> = { approval: true, publishFirst: 'editors', boards: 'open' };
  await writeSetting(db, 'private', { value: JSON.stringify(rule), at: new Date() });
}

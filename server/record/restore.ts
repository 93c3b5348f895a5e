import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@/server/config';
import { type Database, engineOf, openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { makePrivateFolder } from '@/server/db/private-folder';
import type { Head } from '@/server/log/log';
import { openAcknowledged } from './acknowledged';
import type { CopyHead } from './copy-file';
import { makeCopy } from './make-copy';
import { isUnused, loadUsable, putBack, RestoreRefused } from './put-back';

export type RestoreWish = {
  file: string;
  /** What is there is kept aside and gives way. */
  replace: boolean;
  /** Part of the names of what is kept aside. */
  stamp: string;
};

type Target = Pick<Config, 'dataDir' | 'databaseUrl' | 'authSecret'>;

/** @returns what was done, a sentence each. @throws BadCopy, RestoreRefused; then nothing has changed. */
export async function restore(target: Target, wish: RestoreWish): Promise<string[]> {
  const copy = await loadUsable(wish.file);
  makePrivateFolder(target.dataDir);
  const said: string[] = [];
  const database = await openTarget(target, wish, said);
  try {
    await keepAside(database, target, { wish, said });
    const heads = await putBack(database.db, wish.file);
    settleMarks(target, heads);
    for (const { stream, seq } of heads)
      said.push(`${stream}: ${seq} entries, the chain holds, the epoch is a new one.`);
    settleSecret(target, copy, { wish, said });
    said.push('Everybody has to sign in again. Screens fetch the record anew by themselves.');
    return said;
  } finally {
    await database.close();
  }
}

type RestoreReporter = { wish: RestoreWish; said: string[] };

async function openTarget({ databaseUrl }: Target, wish: RestoreWish, said: string[]): Promise<Database> {
  const open = async () => {
    await migrate(databaseUrl);
    return openDatabase(databaseUrl);
  };
  return open().catch((error: unknown) => {
    if (!wish.replace || engineOf(databaseUrl) !== 'sqlite' || !isNoDatabase(error)) throw error;
    giveWay(databaseUrl.slice('file:'.length), wish, said);
    return open();
  });
}

/** Never one that is only locked, or that this user may not read. */
function isNoDatabase(error: unknown): boolean {
  return /SQLITE_(NOTADB|CORRUPT)|not a database|malformed/.test(String(error));
}

/** What is no database any more; a server that has it open has to be stopped before. */
function giveWay(path: string, { stamp }: RestoreWish, said: string[]): void {
  for (const end of ['', '-wal', '-shm']) {
    const aside = putAside(path + end, stamp);
    if (aside) said.push(`What cannot be read was put aside: ${aside}`);
  }
}

async function keepAside({ db }: Database, target: Target, { wish, said }: RestoreReporter): Promise<void> {
  if (await isUnused(db)) return;
  if (!wish.replace)
    throw new RestoreRefused('target.used', 'there is a record here already. Add --replace: it is kept aside first.');
  const file = join(target.dataDir, `before-restore-${wish.stamp}.copy.gz`);
  await makeCopy(target, file);
  said.push(`What was here was kept as a copy: ${file}`);
}

/** It is known that the record is another one from now on. */
function settleMarks(target: Target, heads: readonly Head[]): void {
  const fail = (error: unknown) => {
    throw error;
  };
  const acknowledged = openAcknowledged({ ...target, onFault: fail });
  for (const head of heads) acknowledged.accept(head);
  acknowledged.flush();
}

function settleSecret({ authSecret, dataDir }: Target, copy: CopyHead, { wish, said }: RestoreReporter): void {
  if (copy.authSecret === authSecret) return;
  const file = join(dataDir, 'auth-secret');
  // Another one holds: it was given by the environment.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== authSecret) {
    said.push(
      'AUTH_SECRET is another one than in the copy. Set it to that of the copy, else second factors do not work.',
    );
    return;
  }
  const aside = putAside(file, wish.stamp);
  writeFileSync(file, copy.authSecret, { mode: 0o600 });
  said.push(
    `The secret of the copy is in place${aside ? `, the one before is ${aside}` : ''}: restart a running server.`,
  );
}

/** Out of the way, under a name that says when; null when it is not there. */
function putAside(path: string, stamp: string): string | null {
  if (!existsSync(path)) return null;
  const aside = `${path}.before-${stamp}`;
  renameSync(path, aside);
  return aside;
}

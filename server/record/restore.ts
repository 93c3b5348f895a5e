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

export type RestoreRequest = {
  file: string;
  /** The present record is kept in a file, and the copy takes its place. */
  replace: boolean;
  /** Part of the names of files that are kept aside. */
  stamp: string;
};

type Target = Pick<Config, 'dataDir' | 'databaseUrl' | 'authSecret'>;

/** @returns a sentence for each step that was done. @throws BadCopy, RestoreRefused; then nothing has changed. */
export async function restore(target: Target, request: RestoreRequest): Promise<string[]> {
  const copy = await loadUsable(request.file);
  makePrivateFolder(target.dataDir);
  const messages: string[] = [];
  const database = await openTarget(target, request, messages);
  try {
    await keepPresent(database, target, { request, messages });
    const heads = await putBack(database.db, request.file);
    acceptHeads(target, heads);
    for (const { stream, seq } of heads)
      messages.push(`${stream}: ${seq} entries, the chain holds, the epoch is a new one.`);
    putSecret(target, copy, { request, messages });
    messages.push('Everybody has to sign in again. Screens fetch the record anew by themselves.');
    return messages;
  } finally {
    await database.close();
  }
}

type RestoreStep = { request: RestoreRequest; messages: string[] };

async function openTarget({ databaseUrl }: Target, request: RestoreRequest, messages: string[]): Promise<Database> {
  const open = async () => {
    await migrate(databaseUrl);
    return openDatabase(databaseUrl);
  };
  return open().catch((error: unknown) => {
    if (!request.replace || engineOf(databaseUrl) !== 'sqlite' || !isNoDatabase(error)) throw error;
    putAsideDatabase(databaseUrl.slice('file:'.length), request, messages);
    return open();
  });
}

/** False for a database that is only locked, or that this user may not read. */
function isNoDatabase(error: unknown): boolean {
  return /SQLITE_(NOTADB|CORRUPT)|not a database|malformed/.test(String(error));
}

/** Puts aside files that are no database any more. A server that has them open must be stopped first. */
function putAsideDatabase(path: string, { stamp }: RestoreRequest, messages: string[]): void {
  for (const end of ['', '-wal', '-shm']) {
    const aside = putAside(path + end, stamp);
    if (aside) messages.push(`What cannot be read was put aside: ${aside}`);
  }
}

async function keepPresent({ db }: Database, target: Target, { request, messages }: RestoreStep): Promise<void> {
  if (await isUnused(db)) return;
  if (!request.replace)
    throw new RestoreRefused('target.used', 'there is a record here already. Add --replace: it is kept aside first.');
  const file = join(target.dataDir, `before-restore-${request.stamp}.copy.gz`);
  await makeCopy(target, file);
  messages.push(`What was here was kept as a copy: ${file}`);
}

/** The restored record may end earlier. Accepting its heads says that no acknowledged entry is lost. */
function acceptHeads(target: Target, heads: readonly Head[]): void {
  const fail = (error: unknown) => {
    throw error;
  };
  const acknowledged = openAcknowledged({ ...target, onFault: fail });
  for (const head of heads) acknowledged.accept(head);
  acknowledged.flush();
}

function putSecret({ authSecret, dataDir }: Target, copy: CopyHead, { request, messages }: RestoreStep): void {
  if (copy.authSecret === authSecret) return;
  const file = join(dataDir, 'auth-secret');
  // The environment gives another secret, which comes before the file.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== authSecret) {
    messages.push(
      'AUTH_SECRET is another one than in the copy. Set it to that of the copy, else second factors do not work.',
    );
    return;
  }
  const aside = putAside(file, request.stamp);
  writeFileSync(file, copy.authSecret, { mode: 0o600 });
  messages.push(
    `The secret of the copy is in place${aside ? `, the one before is ${aside}` : ''}: restart a running server.`,
  );
}

/** Renames the file; the new name says when. Null when there is no such file. */
function putAside(path: string, stamp: string): string | null {
  if (!existsSync(path)) return null;
  const aside = `${path}.before-${stamp}`;
  renameSync(path, aside);
  return aside;
}

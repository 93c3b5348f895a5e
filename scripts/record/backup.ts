// Copies the whole record, also while the server runs: npm run backup -- FILE_OR_FOLDER
import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Config, loadConfig } from '@/server/config';
import { openDatabase } from '@/server/db/database';
import { makeCopy } from '@/server/record/make-copy';
import { noteCopy } from '@/server/record/noted-copy';
import { runRecordTool, stampOf } from './run';

await runRecordTool(async () => {
  const [typed, ...rest] = process.argv.slice(2);
  // A word that looks like an option is never the name of a copy.
  if (!typed || typed.startsWith('-') || rest.length > 0) {
    console.error('npm run backup -- FILE_OR_FOLDER');
    return 2;
  }
  const file = toFile(resolve(typed));
  if (existsSync(file)) {
    console.error(`${file} is there already: it is left alone.`);
    return 1;
  }
  const config = loadConfig();
  const { head, end, damage } = await makeCopy(config, file);
  await tellAge(config, head.madeAt);
  console.log(file);
  for (const { stream, seq } of head.heads) console.log(`${stream}: ${seq} entries`);
  console.log(
    `Read again: ${Object.values(end.rows).reduce((sum, rows) => sum + rows, 0)} rows, SHA-256 ${end.sha256}`,
  );
  for (const { stream, seq } of damage)
    console.error(
      `The copy is whole, but the record is damaged: ${stream} breaks at entry ${seq}. Keep an older copy, too.`,
    );
  return damage.length > 0 ? 1 : 0;
});

/** The copy is whole also where its time cannot be noted. */
async function tellAge({ databaseUrl }: Config, madeAt: string): Promise<void> {
  const database = await openDatabase(databaseUrl);
  try {
    await noteCopy(database.db, new Date(madeAt));
  } catch {
    console.error('The server does not know of this copy: its time could not be noted in the database.');
  } finally {
    await database.close();
  }
}

function toFile(path: string): string {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  return isFolder ? join(path, `border-briefing-${stampOf()}.copy.gz`) : path;
}

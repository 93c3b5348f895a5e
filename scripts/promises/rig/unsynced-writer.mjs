// Writes rows one by one and says so, with the synchronous mode of the first argument: the control of the power loss test.
// Without rows it makes the database.
import { writeSync } from 'node:fs';
import { createClient } from '@libsql/client';

const [mode, path, rows] = process.argv.slice(2);
const client = createClient({ url: `file:${path}` });
await client.executeMultiple(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${mode}`);
await client.execute('CREATE TABLE IF NOT EXISTS Said (seq INTEGER PRIMARY KEY, words TEXT)');
for (let seq = 1; seq <= Number(rows); seq += 1) {
  await client.execute({ sql: 'INSERT INTO Said VALUES (?, ?)', args: [seq, 'words '.repeat(100)] });
  writeSync(1, `HTTP/1.1 201 {"seq":${seq}}\n`);
}
// A close would merge and sync.
if (Number(rows) > 0) process.kill(process.pid, 'SIGKILL');
client.close();

// Reckons every hash of the log again, and exits with 1 when one does not hold: npm run verify
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import { loadConfig } from '@/server/config';
import { openDatabase } from '@/server/db/database';
import type { ChainReport } from '@/server/log/log';
import { verifyChain } from '@/server/log/read-log';
import { wordsOf } from '@/server/process/plain-words';

function tell(stream: StreamName, report: ChainReport): void {
  if (report.ok) console.log(`${stream}: the chain holds: ${report.head.seq} entries, hash ${report.head.hash}`);
  else console.error(`${stream}: the chain is broken at entry ${report.brokenAt}: ${report.reason}`);
}

async function main(): Promise<void> {
  const { db, close } = await openDatabase(loadConfig().databaseUrl);
  const opened = new Set((await db.stream.findMany({ select: { name: true } })).map(({ name }) => name));
  for (const stream of STREAMS.filter((name) => opened.has(name))) {
    const report = await verifyChain(db, stream);
    tell(stream, report);
    if (!report.ok) process.exitCode = 1;
  }
  await close();
}

try {
  await main();
} catch (error) {
  console.error(wordsOf(error));
  process.exit(1);
}

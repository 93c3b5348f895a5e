// Reckons every hash of the log again, and exits with 1 when one does not hold: npm run verify
import { loadConfig } from '@/server/config';
import { openDatabase } from '@/server/db/database';
import { verifyChain } from '@/server/log/read-log';

const database = await openDatabase(loadConfig().databaseUrl);
const report = await verifyChain(database.db, 'wall');
await database.close();
if (report.ok) console.log(`The chain holds: ${report.head.seq} entries, hash ${report.head.hash}`);
else console.error(`The chain is broken at entry ${report.brokenAt}: ${report.reason}`);
process.exitCode = report.ok ? 0 : 1;

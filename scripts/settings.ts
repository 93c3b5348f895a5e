// Rules of the desk, as a rescue beside a running server: npm run settings -- show | approval on | publish-first editors | boards open | clock confirm
import { ConfigFault } from '@/server/config';
import { DatabaseFault } from '@/server/db/database-fault';
import { runSettings } from './accounts/settings-tool';

try {
  process.exit(await runSettings(process.argv.slice(2)));
} catch (error) {
  const isPlain = error instanceof ConfigFault || error instanceof DatabaseFault;
  console.error(isPlain ? error.message : error);
  process.exit(1);
}

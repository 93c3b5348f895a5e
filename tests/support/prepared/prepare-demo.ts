// Fills a folder as the demo does before it starts: npx tsx tests/support/prepared/prepare-demo.ts [--at …], with DATA_DIR.
import { readDemoOptions } from '@/scripts/demo/options';
import { prepareDemo } from '@/scripts/demo/prepare';
import { loadConfig } from '@/server/config';

const options = readDemoOptions(process.argv.slice(2));
if (options) await prepareDemo(loadConfig(process.env, { BOARDS: 'open' }), options);
process.exit(0);

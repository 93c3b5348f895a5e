// Fills a folder as the demo does before it starts: npx tsx tests/support/prepare-demo.ts [--at …], with DATA_DIR.
import { readDemoOptions } from '@/scripts/demo/options';
import { prepareDemo } from '@/scripts/demo/prepare';
import { loadConfig } from '@/server/config';

await prepareDemo(loadConfig(process.env, { BOARDS: 'open' }), readDemoOptions(process.argv.slice(2)));
process.exit(0);

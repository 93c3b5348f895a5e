// Rules of the desk, as a rescue beside a running server: npm run settings -- show | approval on | publish-first editors | boards open | clock confirm
import { wordsOf } from '@/server/process/plain-words';
import { runSettings } from './accounts/settings-tool';

try {
  process.exit(await runSettings(process.argv.slice(2)));
} catch (error) {
  console.error(wordsOf(error));
  process.exit(1);
}

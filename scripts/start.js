// Runs the server that `npm run build` made; for `npm start`.
import { existsSync } from 'node:fs';

const server = new URL('../dist/server/main.js', import.meta.url);
if (!existsSync(server)) {
  process.stderr.write('There is no build yet: npm run build\n');
  process.exit(1);
}
await import(server.href);

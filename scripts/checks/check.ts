// All checks of the code: npm run check. Two at a time, as most of them use one core; each says what it found when it has ended.
import { spawn } from 'node:child_process';

const OURS = ['folders', 'messages', 'rules', 'names', 'docs', 'domain-rooms', 'lock'];
/** The longest first. */
const CHECKS = [
  ...['types', 'unused', 'lint'].map((script) => `npm run --silent ${script}`),
  ...OURS.map((check) => `tsx scripts/checks/${check}.ts --check`),
];
const AT_ONCE = 2;

/** True when it found nothing. */
function run(check: string): Promise<boolean> {
  const child = spawn(check, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk));
  return new Promise((resolve) =>
    child.once('close', (code) => {
      console.log(code === 0 ? `✓ ${check}` : `✗ ${check}\n${printed}`);
      resolve(code === 0);
    }),
  );
}

const waiting = [...CHECKS];
let isGood = true;
async function lane(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) isGood = (await run(check)) && isGood;
}
await Promise.all(Array.from({ length: AT_ONCE }, lane));
process.exit(isGood ? 0 : 1);

import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

const STOPS = `
  import { stopSignal } from './server/stop-signal.ts';
  const alive = setInterval(() => undefined, 1_000);
  const ended = stopSignal();
  console.log('ready');
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log('stopped');
  clearInterval(alive);
`;

it('ends cleanly, however often the process is asked to', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', STOPS]);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed === 'ready\n')
      for (let times = 0; times < 3; times += 1) setTimeout(() => child.kill('SIGINT'), times * 50);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, printed }).toEqual({ code: 0, printed: 'ready\nstopped\n' });
});

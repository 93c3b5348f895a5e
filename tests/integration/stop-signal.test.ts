import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

const STOPS = `
  import { stopSignal } from './server/process/stop-signal.ts';
  const alive = setInterval(() => undefined, 1_000);
  const ended = stopSignal();
  console.log('ready');
  await ended;
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log('stopped');
  clearInterval(alive);
`;

it.concurrent.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends cleanly, however often %s comes', async (signal) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', STOPS]);
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
    if (printed === 'ready\n')
      for (let times = 0; times < 3; times += 1) setTimeout(() => child.kill(signal), times * 50);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, printed }).toEqual({ code: 0, printed: 'ready\nstopped\n' });
});

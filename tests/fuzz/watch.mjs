// Loaded into the server that is fuzzed: on SIGUSR2 it writes down how its loop and its memory have fared since.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
process.on('SIGUSR2', () => {
  const loop = { p50: delay.percentile(50) / 1e6, p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
  collect();
  delay.reset();
  const { rss, heapUsed } = process.memoryUsage();
  writeFileSync(process.env.FUZZ_REPORT, JSON.stringify({ loop, rss, heapUsed, cpu: process.cpuUsage() }));
});

// Loaded into the server that is fuzzed: on SIGUSR2 it writes down how its loop and its memory have fared since.
import { writeFileSync } from 'node:fs';
import { createHistogram } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const EVERY_MS = 10;
/** How long the loop was held up, by the clock; and how much of that by its own work, whatever else the machine did. */
const [late, held] = [createHistogram(), createHistogram()];
let [at, cpu] = [performance.now(), process.cpuUsage()];
setInterval(() => {
  const { user, system } = process.cpuUsage(cpu);
  const lateMs = Math.max(0, performance.now() - at - EVERY_MS);
  late.record(Math.max(1, Math.round(lateMs * 1000)));
  held.record(Math.max(1, Math.round(Math.min(lateMs * 1000, user + system))));
  [at, cpu] = [performance.now(), process.cpuUsage()];
}, EVERY_MS).unref();

const told = (histogram) => ({
  p50: histogram.percentile(50) / 1000,
  p99: histogram.percentile(99) / 1000,
  max: histogram.max / 1000,
});

process.on('SIGUSR2', () => {
  const loop = { late: told(late), held: told(held) };
  collect();
  const { rss, heapUsed } = process.memoryUsage();
  writeFileSync(process.env.FUZZ_REPORT, JSON.stringify({ loop, rss, heapUsed, cpu: process.cpuUsage() }));
  late.reset();
  held.reset();
  [at, cpu] = [performance.now(), process.cpuUsage()];
});

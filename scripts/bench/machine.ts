import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';

export type Machine = { date: string; processor: string; cores: number; memoryGB: number; versions: string };

const MEASURED_WITH = ['socket.io', 'ws', 'next', '@prisma/client'];

export function describeMachine(): Machine {
  const [first] = cpus();
  const versions = MEASURED_WITH.map((name) => `${name} ${versionOf(name)}`);
  return {
    date: new Date().toISOString(),
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 1024 ** 3),
    versions: [`Node ${process.version}`, `${process.platform} ${release()}`, ...versions].join(', '),
  };
}

function versionOf(name: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  return version;
}

/** How many threads wanted to run in the last minute. */
export function loadNow(): number {
  return Number((loadavg()[0] ?? 0).toFixed(1));
}

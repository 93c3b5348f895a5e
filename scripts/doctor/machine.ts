// The machine that the server runs on: Node, disk, folder, clock.
import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Config } from '@/server/config';
import { type Diagnosis, look, ok, wrong } from './diagnosis';

export function judgeNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  const todo = 'Install Node 24 (long-term support), then npm ci.';
  if (!runs) return wrong(`Node ${version} is not supported.`, todo);
  if (major === 20) return look(`Node ${version} runs, and gets no more security fixes.`, todo);
  return ok(`Node ${version}.`);
}

const GB = 1024 ** 3;
const ROOM = 'Make room: the server stops writing when nothing is left.';

export function judgeDisk(freeBytes: number): Diagnosis {
  const found = `${(freeBytes / GB).toFixed(1)} GB are free where DATA_DIR is.`;
  if (freeBytes < 0.2 * GB) return wrong(found, ROOM);
  return freeBytes < 2 * GB ? look(found, ROOM) : ok(found);
}

export async function checkDisk({ dataDir }: Config): Promise<Diagnosis> {
  const { bavail, bsize } = await statfs(dataDir);
  return judgeDisk(bavail * bsize);
}

/** Writes a file to the disk and removes it; and looks who else may read the folder. */
export async function checkFolder({ dataDir }: Config): Promise<Diagnosis> {
  const probe = join(dataDir, `.doctor-${process.pid}`);
  const file = openSync(probe, 'wx', 0o600);
  try {
    writeSync(file, 'x'.repeat(4096));
    fsyncSync(file);
  } finally {
    closeSync(file);
    rmSync(probe, { force: true });
  }
  const isOpen = (statSync(dataDir).mode & 0o077) !== 0;
  if (isOpen)
    return wrong(`Other users of this machine can read ${dataDir}.`, `chmod 700 ${dataDir}: it holds everything.`);
  return ok(`${dataDir} takes files, and is for its owner only.`);
}

const SOURCE = 'Set up chrony or systemd-timesyncd: embargoes and next reports depend on the clock.';

/** Whether the system keeps the clock right. A container cannot ask: there its host has to. */
export async function checkClock(): Promise<Diagnosis> {
  const answer = await promisify(execFile)('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], {
    timeout: 3_000,
  })
    .then(({ stdout }) => stdout.trim())
    .catch(() => 'unknown');
  if (answer === 'yes') return ok(`The clock is kept right: ${new Date().toISOString()}.`);
  if (answer === 'no') return look('Nothing keeps the clock of this machine right.', SOURCE);
  return look(`Nobody here can say whether the clock is kept right. It shows ${new Date().toISOString()}.`, SOURCE);
}

import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LOOK_EVERY_MS = 50;
const MADE_WITHIN_MS = 120_000;

/**
 * A copy of a data folder that `make` fills once in a run, whichever worker needs it first: importing the reports takes longer
 * than most tests.
 */
export async function copyOfPrepared(name: string, make: (dir: string) => void): Promise<string> {
  const made = join(process.env.PREPARED_DATA ?? tmpdir(), name);
  if (isFirst(`${made}.lock`)) {
    mkdirSync(`${made}.making`);
    make(`${made}.making`);
    renameSync(`${made}.making`, made);
  }
  for (let waited = 0; !existsSync(made); waited += LOOK_EVERY_MS) {
    if (waited > MADE_WITHIN_MS) throw new Error(`another worker has not prepared ${name}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  const copy = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(made, copy, { recursive: true });
  return copy;
}

function isFirst(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

import { wordsOf } from '@/server/process/plain-words';
import { BadCopy } from '@/server/record/copy-file';
import { RestoreRefused } from '@/server/record/put-back';

/** Ends the process with the code that `work` returns. A fault that a person can correct is printed as a sentence. */
export async function runRecordTool(work: () => Promise<number>): Promise<never> {
  process.exit(await work().catch(tell));
}

function tell(error: unknown): number {
  const isOurs = error instanceof BadCopy || error instanceof RestoreRefused;
  console.error(isOurs ? error.message : wordsOf(error));
  return 1;
}

/** `20261127T024500Z`: part of a file name, so that names sort by time. */
export function stampOf(now = new Date()): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '');
}

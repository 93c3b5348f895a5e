import { wordsOf } from '@/server/process/plain-words';
import { BadCopy } from '@/server/record/copy-file';
import { RestoreRefused } from '@/server/record/put-back';

/** Ends the process with what `work` answers; what a person can put right is said in a sentence. */
export async function runRecordTool(work: () => Promise<number>): Promise<never> {
  process.exit(await work().catch(tell));
}

function tell(error: unknown): number {
  const isOurs = error instanceof BadCopy || error instanceof RestoreRefused;
  console.error(isOurs ? error.message : wordsOf(error));
  return 1;
}

/** `20261127T024500Z`: part of a file's name, in the order of time. */
export function stampOf(now = new Date()): string {
  return now.toISOString().replace(/[-:]|\.\d+/g, '');
}

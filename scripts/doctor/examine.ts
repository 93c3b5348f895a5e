import { existsSync } from 'node:fs';
import type { Config } from '@/server/config';
import { cleanWords } from '@/server/logging/clean-words';
import { plainWordsOf } from '@/server/process/plain-words';
import { checkCertificate } from './certificate';
import { checkDatabase } from './database';
import { type Diagnosis, type NamedDiagnosis, Unanswered, wrong } from './diagnosis';
import { checkClock, checkDisk, checkFolder, judgeNode } from './machine';
import { checkAddress, checkProxy, checkRunning, checkSockets } from './outside';

/** All checks, one after the other. It changes nothing that stays. */
export async function examine(config: Config): Promise<NamedDiagnosis[]> {
  const machine = [await run('node', async () => judgeNode(process.versions.node)), await run('clock', checkClock)];
  if (!existsSync(config.dataDir))
    return [
      ...machine,
      { name: 'folder', ...wrong(`There is no ${config.dataDir}.`, 'Correct DATA_DIR, or start the server once.') },
    ];
  return [
    ...machine,
    await run('disk', () => checkDisk(config)),
    await run('folder', () => checkFolder(config)),
    ...(await checkDatabase(config.databaseUrl, run)),
    await run('server', () => checkRunning(config)),
    await run('address', () => checkAddress(config)),
    await run('sockets', () => checkSockets(config)),
    await run('proxy', () => checkProxy(config)),
    await run('certificate', () => checkCertificate(config)),
  ];
}

/** A check that fails has found something wrong. Nobody has to read a stack. */
async function run(name: string, check: () => Promise<Diagnosis>): Promise<NamedDiagnosis> {
  try {
    return { name, ...(await check()) };
  } catch (error) {
    return { name, ...wrong(wordsFor(error), WHAT_TO_DO[name] ?? 'docs/operations.md says what the code means.') };
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof Unanswered) return error.message;
  return plainWordsOf(error) ?? (error instanceof Error ? cleanWords(error.message) : 'It cannot be checked.');
}

const WHAT_TO_DO: Record<string, string> = {
  folder: 'Give this user the folder, or run this as the user of the server.',
  server: 'Start it, and read its first lines; or correct PORT and HOST.',
  address: 'Look at PUBLIC_URL, the name in your DNS, and the proxy.',
  proxy: 'Look at PUBLIC_URL and the proxy.',
  certificate: 'Look at the proxy: it has the certificate.',
};

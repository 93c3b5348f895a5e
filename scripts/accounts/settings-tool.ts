import { STREAMS } from '@/domain/entries/entry';
import type { Outcome } from '@/domain/outcome';
import type { Actor } from '@/domain/policy';
import { FIRST_PUBLISHERS } from '@/domain/settings';
import { loadConfig } from '@/server/config';
import { type Database, openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { readPrivateSettings } from '@/server/db/settings';
import { createLog } from '@/server/log/create-log';
import { changeSettings } from '@/server/verbs/settings/change-settings';
import { confirmClock } from '@/server/verbs/settings/confirm-clock';
import type { Command, VerbDeps } from '@/server/verbs/verb';

const USAGE = `npm run settings -- show
npm run settings -- approval on | off                  (whether a second person has to approve)
npm run settings -- publish-first ${FIRST_PUBLISHERS.join(' | ')}   (who may publish before that, a review being owed)
npm run settings -- boards open | closed               (whether boards are for all, or for who is signed in)
npm run settings -- clock confirm                      (the time of this machine is right, after it leapt)`;

/** The person who has the files of the server. The audit names this actor. */
const CONSOLE: Actor = { kind: 'system', id: 'console', roles: ['admin'] };

const CHANGES: Record<string, (value: string) => object | null> = {
  approval: (value) => (['on', 'off'].includes(value) ? { approval: value === 'on' } : null),
  'publish-first': (value) => (FIRST_PUBLISHERS.some((who) => who === value) ? { publishFirst: value } : null),
  boards: (value) => (['open', 'closed'].includes(value) ? { boards: value } : null),
};

/** @returns 0 when done, 1 when refused, 2 when the command line is invalid. */
export async function runSettings([name = '', value = '']: string[]): Promise<number> {
  const changes = Object.hasOwn(CHANGES, name) ? (CHANGES[name]?.(value) ?? null) : null;
  const isClock = name === 'clock' && value === 'confirm';
  if (name !== 'show' && !isClock && changes === null) {
    console.error(USAGE);
    return 2;
  }
  const { databaseUrl, boardsOpen } = loadConfig();
  await migrate(databaseUrl);
  const database = await openDatabase(databaseUrl);
  try {
    const code = isClock ? await confirm(database) : await change(database, changes);
    console.log(JSON.stringify(await readPrivateSettings(database.db, { boards: boardsOpen ? 'open' : 'closed' })));
    return code;
  } finally {
    await database.close();
  }
}

async function change(database: Database, changes: object | null): Promise<number> {
  if (changes === null) return 0;
  const input = { private: changes };
  return perform(database, (deps, command) => changeSettings(deps, { ...command, input }));
}

/** Every running server whose machine has about the same time follows within a second. */
async function confirm(database: Database): Promise<number> {
  const input = { time: new Date().toISOString() };
  return perform(database, (deps, command) => confirmClock(deps, { ...command, input }));
}

type VerbCall = (deps: VerbDeps, command: Omit<Command, 'input'>) => Promise<Outcome<unknown>>;

async function perform({ db, engine }: Database, call: VerbCall): Promise<number> {
  const log = createLog({ db, engine, now: Date.now, permission: () => 'allowed' });
  for (const stream of STREAMS) await log.open(stream);
  const key = `console:${Date.now()}`;
  const outcome = await call({ log, permission: () => 'allowed' }, { actor: CONSOLE, key });
  if (outcome.ok) return 0;
  console.error(outcome.code);
  return 1;
}

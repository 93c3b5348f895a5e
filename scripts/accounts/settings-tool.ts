import { STREAMS } from '@/domain/entries/entry';
import { FIRST_PUBLISHERS } from '@/domain/settings';
import { loadConfig } from '@/server/config';
import { type Database, openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { readPrivateSettings } from '@/server/db/settings';
import { createLog } from '@/server/log/create-log';
import type { Actor } from '@/server/policy';
import { changeSettings } from '@/server/verbs/settings/change-settings';

const USAGE = `npm run settings -- show
npm run settings -- approval on | off                  (whether a second person has to approve)
npm run settings -- publish-first ${FIRST_PUBLISHERS.join(' | ')}   (who may publish before that, a review being owed)
npm run settings -- boards open | closed               (whether boards are for all, or for who is signed in)`;

/** Whoever has the server's own files: told so in the audit. */
const CONSOLE: Actor = { kind: 'system', id: 'console', roles: ['admin'] };

const CHANGES: Record<string, (value: string) => object | null> = {
  approval: (value) => (['on', 'off'].includes(value) ? { approval: value === 'on' } : null),
  'publish-first': (value) => (FIRST_PUBLISHERS.some((who) => who === value) ? { publishFirst: value } : null),
  boards: (value) => (['open', 'closed'].includes(value) ? { boards: value } : null),
};

/** Answers 0 when done, 1 when refused and 2 when what was typed makes no sense. */
export async function runSettings([name = '', value = '']: string[]): Promise<number> {
  const changes = Object.hasOwn(CHANGES, name) ? (CHANGES[name]?.(value) ?? null) : null;
  if (name !== 'show' && changes === null) {
    console.error(USAGE);
    return 2;
  }
  const { databaseUrl, boardsOpen } = loadConfig();
  await migrate(databaseUrl);
  const database = await openDatabase(databaseUrl);
  try {
    const code = changes === null ? 0 : await change(database, changes);
    console.log(JSON.stringify(await readPrivateSettings(database.db, { boards: boardsOpen ? 'open' : 'closed' })));
    return code;
  } finally {
    await database.close();
  }
}

async function change({ db, engine }: Database, changes: object): Promise<number> {
  const log = createLog({ db, engine, now: Date.now, permission: () => 'allowed' });
  for (const stream of STREAMS) await log.open(stream);
  const key = `console:${Date.now()}`;
  const input = { private: changes };
  const outcome = await changeSettings({ log, permission: () => 'allowed' }, { actor: CONSOLE, key, input });
  if (outcome.ok) return 0;
  console.error(outcome.code);
  return 1;
}

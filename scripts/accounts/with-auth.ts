import { type Action, type Actor, decidePermission } from '@/domain/policy';
import { loadConfig } from '@/server/config';
import { type Auth, createAuth } from '@/server/create-auth';
import { openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { createLog } from '@/server/log/create-log';
import { createLogger } from '@/server/logger';

/** Whoever may run this is asked by nobody else: the shell's own rights are the door. */
const PERMISSION = (actor: Actor, action: Action) => decidePermission(actor, action, { boardsOpen: false });

/** Opens what a tool for accounts needs, beside a running server or before there was one. */
export async function withAuth<T>(work: (auth: Auth) => Promise<T>): Promise<T> {
  const config = loadConfig();
  await migrate(config.databaseUrl);
  const { db, engine, close } = await openDatabase(config.databaseUrl);
  try {
    const log = createLog({ db, engine, now: Date.now, permission: PERMISSION });
    // Acts on people are told to the servers by this stream; a new database has none.
    await log.open('ops');
    return await work(
      createAuth({ ...{ db, config, log, permission: PERMISSION }, provider: engine, logger: createLogger('error') }),
    );
  } finally {
    await close();
  }
}

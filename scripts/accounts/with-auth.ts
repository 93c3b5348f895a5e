import { type Action, type Actor, decidePermission } from '@/domain/policy';
import { loadConfig } from '@/server/config';
import { type Auth, createAuth } from '@/server/create-auth';
import { openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { createLog } from '@/server/log/create-log';
import { createLogger } from '@/server/logger';

/** The rights of the shell decide who may run this, so no other right is checked. */
const PERMISSION = (actor: Actor, action: Action) => decidePermission(actor, action, { boardsOpen: false });

/** Opens the parts that a tool for accounts needs, beside a running server or before the first start. */
export async function withAuth<T>(work: (auth: Auth) => Promise<T>): Promise<T> {
  const config = loadConfig();
  await migrate(config.databaseUrl);
  const { db, engine, close } = await openDatabase(config.databaseUrl);
  try {
    const log = createLog({ db, engine, now: Date.now, permission: PERMISSION });
    // Servers learn of acts on people through this stream. A new database does not have it yet.
    await log.open('ops');
    return await work(
      createAuth({ ...{ db, config, log, permission: PERMISSION }, provider: engine, logger: createLogger('error') }),
    );
  } finally {
    await close();
  }
}

import pg from 'pg';
import { inject } from 'vitest';
import type { Engine } from '@/server/db/database';
import type { Trouble } from '@/server/db/trouble';
import type { TestDatabase } from '@/tests/support/databases';
import { holdLock } from './lock-holder';

/** Makes the real database refuse. The function that it returns ends the trouble. */
type Begin = (database: TestDatabase) => Promise<() => Promise<unknown>>;
export type TroubleMaker = { trouble: Trouble; begin: Begin };

/** `said`: the SQL for the connection that writes. */
function bySaying(trouble: Trouble, said: (database: TestDatabase) => Promise<string>, unsaid: string): TroubleMaker {
  const begin: Begin = async (database) => {
    await database.db.$queryRawUnsafe(await said(database));
    return () => database.db.$queryRawUnsafe(unsaid);
  };
  return { trouble, begin };
}

async function asFullAsItIs({ db }: TestDatabase): Promise<string> {
  const [pages] = await db.$queryRaw<{ page_count: bigint }[]>`PRAGMA page_count`;
  return `PRAGMA max_page_count = ${pages?.page_count}`;
}

/** Changes a setting of the database in the cluster, then cuts the old connections, so that all connections have it. */
function byOrder(trouble: Trouble, order: string, takenBack: string): TroubleMaker {
  const begin: Begin = async ({ url }) => {
    const name = new URL(url).pathname.slice(1);
    const tell = async (what: string) => {
      const admin = new pg.Client({ connectionString: `${inject('postgresUrl')}/postgres` });
      await admin.connect();
      await admin.query(`ALTER DATABASE ${name} ${what}`);
      await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
      await admin.end();
    };
    await tell(order);
    return () => tell(takenBack);
  };
  return { trouble, begin };
}

const LOCKED: TroubleMaker = {
  trouble: 'database.locked',
  async begin({ engine, url }) {
    const holder = await holdLock(engine, url);
    return () => holder.release();
  },
};

const READ_ONLY = 'SET default_transaction_read_only =';

export const TROUBLES: Record<Engine, TroubleMaker[]> = {
  sqlite: [
    LOCKED,
    bySaying('database.full', asFullAsItIs, 'PRAGMA max_page_count = 1000000'),
    bySaying('database.read_only', async () => 'PRAGMA query_only = 1', 'PRAGMA query_only = 0'),
  ],
  postgresql: [
    LOCKED,
    byOrder('database.read_only', `${READ_ONLY} on`, `${READ_ONLY} off`),
    byOrder('database.away', 'ALLOW_CONNECTIONS false', 'ALLOW_CONNECTIONS true'),
  ],
};

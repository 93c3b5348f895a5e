import pg from 'pg';

/** The migrated database that tests copy. */
export const POSTGRES_TEMPLATE = 'template_migrated';

/** Runs one statement in the cluster's own database. */
export async function asAdmin(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

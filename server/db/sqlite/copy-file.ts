import { PrismaLibSql } from '@prisma/adapter-libsql';

/** Gives us the client itself. Prisma would put the statement into a transaction, where SQLite refuses it. */
class Opener extends PrismaLibSql {
  open(url: string) {
    return this.createClient({ url });
  }
}

/** Copies the database of one instant into a new file. It only reads, so others can go on writing. `path` must not exist. */
export async function copySqliteFile(url: string, path: string): Promise<void> {
  const client = new Opener({ url }).open(url);
  try {
    await client.executeMultiple(`VACUUM INTO '${path.replaceAll("'", "''")}'`);
  } finally {
    client.close();
  }
}

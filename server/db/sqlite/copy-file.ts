import { PrismaLibSql } from '@prisma/adapter-libsql';

/** Only to be let at the client itself: Prisma would put the statement into a transaction, where it is refused. */
class Opener extends PrismaLibSql {
  open(url: string) {
    return this.createClient({ url });
  }
}

/** The database of one moment as a file of its own, while others write on: it only reads. `path` must not exist. */
export async function copySqliteFile(url: string, path: string): Promise<void> {
  const client = new Opener({ url }).open(url);
  try {
    await client.executeMultiple(`VACUUM INTO '${path.replaceAll("'", "''")}'`);
  } finally {
    client.close();
  }
}

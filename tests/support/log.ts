import { STREAMS } from '@/domain/entries/entry';
import type { Server } from '@/server/context';
import type { Database } from '@/server/db/database';
import type { LogDeps } from '@/server/log/append';
import { createLog } from '@/server/log/create-log';
import type { Log } from '@/server/log/log';
import { decidePermission } from '@/server/policy';
import { createVerbs } from '@/server/verbs/create-verbs';

/** When the tests post: after every period that they report. */
export const NOW = Date.parse('2026-03-11T09:00+07:00');

export const permission: Server['permission'] = (actor, action, places = []) =>
  decidePermission(actor, action, { boardsOpen: false, places });

export type Writer = { log: Log; verbs: Server['verbs'] };

/** An opened log and the verbs over it, as the server has them. */
export async function openWriter(database: Database, changes: Partial<LogDeps> = {}): Promise<Writer> {
  const log = createLog({ db: database.db, engine: database.engine, now: () => NOW, permission, ...changes });
  for (const stream of STREAMS) await log.open(stream);
  return { log, verbs: createVerbs({ log, permission }) };
}

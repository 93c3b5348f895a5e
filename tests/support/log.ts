import pino from 'pino';
import { STREAMS } from '@/domain/entries/entry';
import { decidePermission } from '@/domain/policy';
import type { PrivateSettings } from '@/domain/settings';
import { type Alarms, createAlarms } from '@/server/alarms';
import type { Server } from '@/server/context';
import type { Database } from '@/server/db/database';
import { writeSetting } from '@/server/db/settings';
import { proveWrite, tryWrite } from '@/server/db/writing/try-write';
import { createWriteWatch, type WriteWatch } from '@/server/db/writing/write-watch';
import type { LogDeps } from '@/server/log/append';
import { createLog } from '@/server/log/create-log';
import type { Log } from '@/server/log/log';
import { createVerbs } from '@/server/verbs/create-verbs';

/** The time at which tests post: after all periods of their reports. */
export const NOW = Date.parse('2026-03-11T09:00+07:00');

export const permission: Server['permission'] = (actor, action, places = []) =>
  decidePermission(actor, action, { boardsOpen: false, places });

export type Writer = { log: Log; alarms: Alarms; writing: WriteWatch; verbs: Server['verbs'] };

/** Sets whether a second person has to look, and who may publish first. The default of the product is that one has to. */
export type TestRule = Partial<PrivateSettings>;

const NO_SECOND_PERSON: TestRule = { approval: false };

/** An open log with its verbs, as in the server. Unless a test sets a rule, nobody has to approve. */
export async function openWriter(
  database: Database,
  { rule = NO_SECOND_PERSON, ...changes }: Partial<LogDeps> & { rule?: TestRule } = {},
): Promise<Writer> {
  await writeSetting(database.db, 'private', { value: JSON.stringify(rule), at: new Date(NOW) });
  const alarms = createAlarms({ onRaise: () => undefined, onClear: () => undefined });
  const onHalt = () => alarms.raise('record.damaged');
  const writing = createWriteWatch({
    ...{ alarms, logger: pino({ level: 'silent' }), everyMs: 50 },
    tryWrite: () => tryWrite(database),
    proveWrite: () => proveWrite(database),
  });
  const { db, engine } = database;
  const hears = { onHalt, onTrouble: writing.failed };
  const log = createLog({ ...hears, db, engine, now: () => NOW, permission, ...changes });
  for (const stream of STREAMS) await log.open(stream);
  return { log, alarms, writing, verbs: createVerbs({ log, permission }) };
}

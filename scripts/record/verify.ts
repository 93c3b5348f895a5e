// Computes every hash of the log and of the editions again, and exits with 1 when one differs: npm run verify
// With --repair [--from COPY] [--accept-loss] it repairs what it can, and prints each step.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { STREAMS, type StreamName } from '@/domain/entries/entry';
import { type EditionFault, verifyEditions } from '@/server/briefings/verify-editions';
import { type Config, loadConfig } from '@/server/config';
import { type Database, openDatabase } from '@/server/db/database';
import type { ChainReport } from '@/server/log/log';
import { readAfter, readHead, verifyChain } from '@/server/log/read-log';
import { openAcknowledged } from '@/server/record/acknowledged';
import { RepairProblem, repair } from '@/server/record/repair';
import { entriesOf } from '@/server/record/witnesses';
import { runRecordTool, stampOf } from './run';

function tell(stream: StreamName, report: ChainReport): void {
  if (report.ok) console.log(`${stream}: the chain holds: ${report.head.seq} entries, hash ${report.head.hash}`);
  else console.error(`${stream}: the chain is broken at entry ${report.brokenAt}: ${report.reason}`);
}

async function verify({ db }: Database, streams: readonly StreamName[]): Promise<boolean> {
  const reports = [];
  for (const stream of streams) {
    const report = await verifyChain(db, stream);
    tell(stream, report);
    reports.push(report);
  }
  return reports.every(({ ok }) => ok);
}

const EDITION_FAULTS: Record<EditionFault, string> = {
  'number.missing': 'it is missing',
  'text.changed': 'its text is not what was signed, or does not follow the edition before it',
  'entry.missing': 'the log does not tell of it as it is',
};

/** Frozen briefings: numbers without a gap, each chained to the one before, and its text as it was signed. */
async function verifyFrozen({ db }: Database): Promise<boolean> {
  const report = await verifyEditions(db);
  if (report.ok) console.log(`editions: the chain holds: ${report.count} editions`);
  else console.error(`editions: the chain is broken at edition ${report.number}: ${EDITION_FAULTS[report.reason]}`);
  return report.ok;
}

function acknowledgedOf(config: Config) {
  return openAcknowledged({ ...config, onFault: (error) => console.error(error) });
}

/** Call it only when all chains hold. A broken chain is the worse fault and is reported first. */
async function findLost({ db }: Database, config: Config, streams: readonly StreamName[]): Promise<StreamName[]> {
  const acknowledged = acknowledgedOf(config);
  const log = { readAfter: (stream: StreamName, after: number) => readAfter(db, { stream, after, bounds: ONE }) };
  const lost: StreamName[] = [];
  for (const stream of streams) {
    const tail = await acknowledged.compare(await readHead(db, stream), log);
    if (!tail) continue;
    lost.push(stream);
    console.error(
      `${stream}: this machine had acknowledged entry ${tail.known}; the record ends at ${tail.found} or is another.`,
    );
  }
  return lost;
}

const ONE = { entries: 1, bytes: 1 };

type RepairOptions = {
  streams: readonly StreamName[];
  from: string | undefined;
  acceptLoss: boolean;
  lost: StreamName[];
};

async function mend({ db }: Database, config: Config, options: RepairOptions): Promise<void> {
  const { streams, from, acceptLoss, lost } = options;
  const cutInto = acceptLoss ? join(config.dataDir, `cut-off-${stampOf()}.ndjson`) : null;
  const { messages, heads } = await repair(db, streams, {
    lost,
    cutInto,
    ...(from && { copied: await entriesOf(from) }),
  });
  for (const sentence of messages) console.log(sentence);
  if (messages.length === 0) console.log('There is nothing to repair.');
  const acknowledged = acknowledgedOf(config);
  for (const head of heads) acknowledged.accept(head);
  acknowledged.flush();
}

async function run(database: Database, config: Config): Promise<number> {
  const { values } = parseArgs({ options: OPTIONS });
  const known = new Set((await database.db.stream.findMany({ select: { name: true } })).map(({ name }) => name));
  const streams = STREAMS.filter((name) => known.has(name));
  const holds = await verify(database, streams);
  // The log proves the editions, so a log that is broken proves none.
  const isFrozenWhole = holds && (await verifyFrozen(database));
  const lost = holds ? await findLost(database, config, streams) : [];
  if (!values.repair) return isFrozenWhole && lost.length === 0 ? 0 : 1;
  await mend(database, config, { streams, from: values.from, acceptLoss: values['accept-loss'], lost });
  return (await verify(database, streams)) && (await verifyFrozen(database)) ? 0 : 1;
}

const OPTIONS = {
  repair: { type: 'boolean', default: false },
  from: { type: 'string' },
  'accept-loss': { type: 'boolean', default: false },
} as const;

function explain(error: unknown): number {
  if (!(error instanceof RepairProblem)) throw error;
  console.error(['Nothing was changed.', ...error.done.remaining].join('\n'));
  return 1;
}

await runRecordTool(async () => {
  const config = loadConfig();
  const database = await openDatabase(config.databaseUrl);
  return run(database, config)
    .catch(explain)
    .finally(() => database.close());
});

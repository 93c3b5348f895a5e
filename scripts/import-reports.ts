// Posts the reports and events of prisma/seed through the ordinary verb. Updates that exist stay: npx tsx scripts/import-reports.ts
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { STREAMS } from '@/domain/entries/entry';
import type { Outcome, Receipt } from '@/domain/outcome';
import { type Actor, decidePermission } from '@/domain/policy';
import { type ImportEntry, importOrder, postingInstant } from '@/domain/reports/import-order';
import type { EventRow, ReportRow } from '@/domain/reports/rows';
import { nameOfEvent, toEvents } from '@/domain/reports/to-events';
import { toReports } from '@/domain/reports/to-reports';
import { loadConfig } from '@/server/config';
import type { Command, Server } from '@/server/context';
import { openDatabase } from '@/server/db/database';
import { migrate } from '@/server/db/migrate';
import { createLog } from '@/server/log/create-log';
import { wordsOf } from '@/server/process/plain-words';
import { createVerbs } from '@/server/verbs/create-verbs';

const SEED = 'prisma/seed';

/** The name of the importer in the log. */
export const IMPORTER: Actor = { kind: 'system', id: 'import', roles: ['editor'] };

/** One posting. Its key makes sure that it is written only once. `at` null: it has no date. */
export type ImportPosting = { key: string; at: number | null; input: ImportEntry };

/** A report and the events before it, in this order. The last step may have only events. */
export type ImportStep = { postings: ImportPosting[]; at: number | null };

export type ImportOptions = {
  steps: ImportStep[];
  /** Called before each posting. The demo moves its clock here. */
  beforePosting?(posting: ImportPosting): void | Promise<void>;
};

/** All reports in the order of the file, each with its events. */
export function loadSteps(folder = SEED): ImportStep[] {
  const table = <T>(name: string) => parse<T>(readFileSync(join(folder, `${name}.csv`)), { columns: true });
  const reports = toReports(table<ReportRow>('situation-updates'));
  const order = importOrder(reports, toEvents(table<EventRow>('events')));
  const steps: ImportStep[] = [];
  let postings: ImportPosting[] = [];
  for (const input of order) {
    postings.push({ key: keyOf(input), at: postingInstant(input), input });
    if (input.kind === 'event') continue;
    steps.push({ postings, at: postingInstant(input) });
    postings = [];
  }
  return postings.length === 0 ? steps : [...steps, { postings, at: postings.at(-1)?.at ?? null }];
}

/** Splits the steps before the first report that ends after this instant. */
export function splitSteps(steps: ImportStep[], moment: number): { before: ImportStep[]; after: ImportStep[] } {
  const index = steps.findIndex(({ at }) => at !== null && at > moment);
  const end = index < 0 ? steps.length : index;
  return { before: steps.slice(0, end), after: steps.slice(end) };
}

/**
 * Posts the steps in order. A second run changes nothing.
 * @returns the number of postings.
 * @throws when a posting is refused. The tables were checked, so a refusal is a fault.
 */
export async function importReports(
  { publishUpdate }: Server['verbs'],
  { steps, beforePosting }: ImportOptions,
): Promise<number> {
  const postings = steps.flatMap((step) => step.postings);
  for (const posting of postings) {
    await beforePosting?.(posting);
    const outcome = await publishUntilKnown(publishUpdate, { actor: IMPORTER, key: posting.key, input: posting.input });
    // An event that an earlier release posted with another source is there; a person corrects it.
    const isThere = posting.input.kind === 'event' && !outcome.ok && outcome.code === 'intent.reused';
    if (!outcome.ok && !isThere)
      throw new Error(`${posting.key} was refused: ${outcome.code} ${JSON.stringify(outcome.fields ?? [])}`);
  }
  return postings.length;
}

const TRIES = 20;
const PAUSE_MS = 250;
const ASK_AGAIN = /^(write\.unknown|database\.)/;

/** After a lost answer or a trouble of the database, it asks again with the same key (W1), so the posting is written once. */
export async function publishUntilKnown(
  publishUpdate: Server['verbs']['publishUpdate'],
  command: Command,
): Promise<Outcome<Receipt>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await publishUpdate(command);
    if (outcome.ok || !ASK_AGAIN.test(outcome.code) || tries === TRIES) return outcome;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

/** Events have no id, so their content is the key. */
function keyOf(input: ImportEntry): string {
  if (input.kind === 'report') return `import:${input.reference}`;
  return `import:event-${createHash('sha256').update(nameOfEvent(input)).digest('hex').slice(0, 16)}`;
}

async function main(): Promise<void> {
  const { databaseUrl, boardsOpen } = loadConfig();
  await migrate(databaseUrl);
  const { db, engine, close } = await openDatabase(databaseUrl);
  const permission = (...asked: [Actor, 'board.read' | 'update.publish']) => decidePermission(...asked, { boardsOpen });
  const log = createLog({ db, engine, now: Date.now, permission });
  for (const stream of STREAMS) await log.open(stream);
  const count = await importReports(createVerbs({ log, permission }), { steps: loadSteps() });
  console.log(`${count} updates are in the log, which ends at entry ${(await log.head('wall')).seq}.`);
  await close();
}

if (process.argv[1]?.endsWith('import-reports.ts')) {
  await main().catch((error: unknown) => {
    console.error(wordsOf(error));
    process.exit(1);
  });
}

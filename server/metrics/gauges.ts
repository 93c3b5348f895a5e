import { Gauge, type Registry } from 'prom-client';
import { healthOf } from '@/domain/displays/fleet';
import { STREAMS } from '@/domain/entries/entry';
import { ALARMS } from '@/domain/protocol/alarms';
import type { Alarms } from '@/server/alarms';
import type { Db } from '@/server/db/database';
import { listDisplays } from '@/server/displays/list-displays';
import type { Gateway } from '@/server/live/gateway';
import type { Relays } from '@/server/live/relays';
import type { Log } from '@/server/log/log';
import { lastCopyAt } from '@/server/record/noted-copy';
import { watchLoop } from './loop-lag';

export type MetricSources = {
  db: Db;
  log: Pick<Log, 'halted'>;
  relays: Relays;
  alarms: Pick<Alarms, 'current'>;
  gateway: Pick<Gateway, 'sockets'>;
  now(): number;
  release: string;
};

const NAMES = {
  board_build_info: ['1; the label names the build that runs.', 'release'],
  board_sockets: ['Open sockets, by who is behind them.', 'kind'],
  board_screens: ['Paired screens of all nodes, by their health.', 'health'],
  board_log_head: ['The number of the newest entry of a stream.', 'stream'],
  board_log_halted: ['1: the log is damaged, and writing has stopped.'],
  board_relay_queue_entries: ['Entries of the log that this node has not announced yet.', 'stream'],
  board_relay_lag_seconds: ['Since this node read the log to its end.', 'stream'],
  board_alarm: ['1: the alarm is raised; every screen shows it.', 'alarm'],
  board_event_loop_lag_seconds: ['How late the process came to its work since the last reading.', 'quantile'],
  board_backup_age_seconds: ['Since the newest copy of the record was made; +Inf: never.'],
  board_database_up: ['1: this reading could ask the database.'],
  process_resident_memory_bytes: ['Memory of the process.'],
  process_cpu_seconds_total: ['Processor time of the process.'],
  process_start_time_seconds: ['When the process began.'],
} as const;
type Name = keyof typeof NAMES;

/** A database that is silent for longer leaves its lines out: a reading never waits for it. */
const DATABASE_MS = 2_000;

/** What is measured when somebody asks. */
export function createGauges(registry: Registry, sources: MetricSources) {
  const loop = watchLoop();
  const gauges = Object.fromEntries(
    Object.entries(NAMES).map(([name, [help, ...labelNames]]) => [
      name,
      new Gauge({ name, help, labelNames, registers: [registry] }),
    ]),
  ) as Record<Name, Gauge>;
  const set = (name: Name, values: Record<string, number> | number) => {
    const gauge = gauges[name];
    if (typeof values === 'number') return gauge.set(values);
    const label = NAMES[name][1] ?? '';
    for (const [value, count] of Object.entries(values)) gauge.set({ [label]: value }, count);
  };
  gauges.board_build_info.set({ release: sources.release }, 1);
  return {
    async measure() {
      setOwn(set, sources, loop.take());
      for (const name of OF_DATABASE) gauges[name].reset();
      const asked = await within(DATABASE_MS, askDatabase(sources));
      set('board_database_up', asked ? 1 : 0);
      for (const [name, values] of Object.entries(asked ?? {})) set(name as Name, values);
    },
    stop: loop.stop,
  };
}

type Setter = (name: Name, values: Record<string, number> | number) => void;

/** What the process knows of itself. */
function setOwn(set: Setter, { log, relays, alarms, gateway }: MetricSources, lag: object): void {
  const raised = alarms.current();
  const { user, system } = process.cpuUsage();
  set('board_sockets', gateway.sockets());
  set('board_log_halted', log.halted() === null ? 0 : 1);
  set(
    'board_alarm',
    ofEach(ALARMS, (alarm) => (raised.includes(alarm) ? 1 : 0)),
  );
  set(
    'board_relay_lag_seconds',
    ofEach(STREAMS, (stream) => sinceS(relays[stream].followedAt())),
  );
  set('board_event_loop_lag_seconds', { ...lag });
  set('process_resident_memory_bytes', process.memoryUsage.rss());
  set('process_cpu_seconds_total', (user + system) / 1e6);
  set('process_start_time_seconds', performance.timeOrigin / 1000);
}

const OF_DATABASE = [
  'board_screens',
  'board_log_head',
  'board_relay_queue_entries',
  'board_backup_age_seconds',
] as const;

async function askDatabase({ db, relays, now }: MetricSources) {
  const [fleet, rows, copiedAt] = await Promise.all([listDisplays({ db }), db.stream.findMany(), lastCopyAt(db)]);
  const at = { ...fleet, now: now() };
  const health = fleet.displays.map((row) => healthOf(row, at));
  const heads = Object.fromEntries(rows.map(({ name, head }) => [name, head]));
  return {
    board_screens: ofEach(['well', 'behind', 'late', 'never'], (kind) => health.filter((one) => one === kind).length),
    board_log_head: ofEach(STREAMS, (stream) => heads[stream] ?? 0),
    board_relay_queue_entries: ofEach(STREAMS, (stream) =>
      Math.max(0, (heads[stream] ?? 0) - relays[stream].position().seq),
    ),
    board_backup_age_seconds: copiedAt === null ? Number.POSITIVE_INFINITY : (now() - copiedAt) / 1000,
  } satisfies Record<(typeof OF_DATABASE)[number], unknown>;
}

function ofEach<T extends string>(names: readonly T[], count: (name: T) => number): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)]));
}

function sinceS(monotonicMs: number): number {
  return (performance.now() - monotonicMs) / 1000;
}

/** Null when it fails or takes too long. */
function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, ms, null).unref());
  return Promise.race([work.catch(() => null), late]);
}

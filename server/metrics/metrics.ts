import { Histogram, Registry } from 'prom-client';
import { routeClassOf } from '@/server/logging/known-path';
import type { RequestEnd } from '@/server/logging/watch-requests';
import { createGauges, type MetricSources } from './gauges';

/** What a program that watches the server reads. Names and alarms: docs/operations.md. */
export type Metrics = {
  requested(end: RequestEnd): void;
  /** A paired screen has shown an entry so long after its commit. */
  painted(tookMs: number): void;
  /** From now on `text` also has what is measured when it is asked for. */
  watch(sources: MetricSources): void;
  text(): Promise<string>;
  stop(): void;
};

const HTTP_BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const PAINT_BUCKETS = [0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15, 30, 60];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const requests = new Histogram({
    name: 'board_http_request_duration_seconds',
    help: 'Requests by the class of their route and of their status.',
    labelNames: ['route', 'status'],
    buckets: HTTP_BUCKETS,
    registers: [registry],
  });
  const paints = new Histogram({
    name: 'board_publish_to_painted_seconds',
    help: 'From the commit of an entry until a paired screen had it on the glass.',
    buckets: PAINT_BUCKETS,
    registers: [registry],
  });
  let gauges: ReturnType<typeof createGauges> | null = null;
  return {
    requested: ({ path, status, ms }) =>
      requests.observe({ route: routeClassOf(path), status: `${Math.floor(status / 100)}xx` }, ms / 1000),
    painted: (tookMs) => paints.observe(tookMs / 1000),
    watch(sources) {
      gauges = createGauges(registry, sources);
    },
    async text() {
      await gauges?.measure();
      return registry.metrics();
    },
    stop: () => gauges?.stop(),
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import { type ImportStep, importReports } from '@/scripts/import-reports';
import type { Clock } from '@/server/clock';
import type { Server } from '@/server/context';

export type Replay = { verbs: Server['verbs']; clock: Clock; every: number; stopped: AbortSignal };

/** Posts the next reports, one every `every` seconds, until they end or the demo stops. */
export async function replay(coming: ImportStep[], { verbs, clock, every, stopped }: Replay): Promise<void> {
  for (const step of coming) {
    await pause(every * 1000, stopped);
    if (stopped.aborted) return;
    await importReports(verbs, { steps: [step], beforePosting: ({ at }) => clock.moveTo(at ?? 0) });
    console.log(
      `Posted ${step.postings.map(({ input }) => input.reference ?? `event of ${nameOf(input)}`).join(', ')}`,
    );
  }
  console.log('All reports are in. The board stays as it is.');
}

function nameOf(input: ImportStep['postings'][number]['input']): string {
  return input.kind === 'event' ? input.when.slice(0, 10) : 'a report';
}

/** Waits, but ends early when the demo stops. It always removes its listener. */
function pause(ms: number, stopped: AbortSignal): Promise<void> {
  return wait(ms, undefined, { signal: stopped }).catch(() => undefined);
}

import type { Fact, StreamName } from '@/domain/entries/entry';
import type { Log } from '@/server/log/log';
import { SYSTEM } from '@/tests/support/reports';

let written = 0;

/** Writes facts without a verb, like another process of the server. */
export async function appendFacts(log: Log, stream: StreamName, ...facts: Fact[]): Promise<void> {
  written += 1;
  const outcome = await log.append({
    action: 'update.publish',
    actor: SYSTEM,
    key: `live-facts-${written}`,
    body: { written },
    streams: [stream],
    decide: async () => ({ ok: true, writes: facts.map((fact) => ({ stream, fact })), answer: () => null }),
  });
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
}

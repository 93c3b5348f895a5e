import pg from 'pg';
import type { Finding } from '@/scripts/promises/result';
import { HINT_CHANNEL } from '@/server/log/move-head';

export const ONLY_LISTENS = 'promises control';
const AGAIN_MS = 200;

/** The control: it takes the hints themselves for the entries, and listens again when it was cut. `from`: the head now. */
export async function listenOnly(connectionString: string, from: number) {
  let heard = 0;
  let client: pg.Client | null = null;
  let isStopped = false;
  const open = async (): Promise<void> => {
    const opened = new pg.Client({ connectionString, application_name: ONLY_LISTENS });
    client = opened;
    opened.on('error', () => undefined);
    opened.on('end', openAgain);
    opened.on('notification', ({ payload }) => {
      if (payload === 'wall') heard += 1;
    });
    await opened.connect();
    await opened.query(`LISTEN ${HINT_CHANNEL}`);
  };
  const openAgain = () => {
    if (!isStopped) setTimeout(() => void open().catch(() => undefined), AGAIN_MS);
  };
  await open();
  return {
    async judge(head: number): Promise<Finding> {
      isStopped = true;
      await client?.end().catch(() => undefined);
      const lost = head - from - heard;
      const worst = `${lost} of ${head - from} entries missed`;
      return { promise: 'P5', what: 'control: hints taken for the entries', runs: 1, worst, held: lost > 0 };
    },
  };
}

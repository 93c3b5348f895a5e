import { PROTOCOL } from '@/domain/protocol/frames';
import type { Contestant } from '@/scripts/bench/contestants/contestant';
import type { Answer, Order } from './run-crowd';
import { startWorker } from './worker';

const RUN = 'scripts/bench/screens/run-crowd.ts';

/** The screens of one contestant, in a process of their own. */
export type Crowd = {
  ask(order: Order): Promise<Answer>;
  stop(): void;
};

/** `cookies`: the screens are paired displays. */
export async function startCrowd({ wire, port }: Contestant, cookies?: string[]): Promise<Crowd> {
  const worker = startWorker<Order, Answer>(RUN);
  const handshake = { protocol: PROTOCOL, streams: { wall: null }, ...(cookies && { display: true }) };
  const options = { wire, port, auth: JSON.stringify(handshake), ...(cookies && { cookies }) };
  await worker.ask({ do: 'open', options });
  return worker;
}

// Many screens in a process of their own; what they are to do comes from crowd.ts, by messages.
import { type CrowdOptions, openCrowd } from './crowd-of-screens';

export type Order =
  | { do: 'open'; options: CrowdOptions }
  | { do: 'grow'; to: number }
  | { do: 'stick'; part: number }
  | { do: 'free' | 'count' | 'take' };
export type Answer = { delivered: number; micros: number[]; isIn: number };

type Crowd = ReturnType<typeof openCrowd>;
let crowd: Crowd | null = null;

async function obey(order: Order): Promise<Answer> {
  if (order.do === 'open') crowd = openCrowd(order.options);
  if (!crowd) throw new Error('There are no screens yet.');
  await act(crowd, order);
  return { ...takenBy(crowd, order), isIn: crowd.isIn() };
}

async function act(crowd: Crowd, order: Order): Promise<void> {
  if (order.do === 'grow') await crowd.grow(order.to);
  if (order.do === 'stick') crowd.stick(order.part);
  if (order.do === 'free') crowd.free();
}

function takenBy(crowd: Crowd, order: Order): Omit<Answer, 'isIn'> {
  return order.do === 'take' ? crowd.take() : { delivered: crowd.delivered(), micros: [] };
}

process.on('message', (order: Order) => {
  obey(order).then(
    (answer) => process.send?.(answer),
    (error: unknown) => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));

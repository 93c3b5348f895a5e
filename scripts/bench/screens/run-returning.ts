// Screens that come back after a restart, in a process of their own; storm.ts says what they are to do.
import { openReturning, type ReturningOptions } from './returning-screens';

export type StormOrder = { do: 'open'; options: ReturningOptions } | { do: 'mark' } | { do: 'look'; reached: number };

let screens: ReturnType<typeof openReturning> | null = null;

process.on('message', (order: StormOrder) => {
  if (order.do === 'open') screens = openReturning(order.options);
  if (order.do === 'mark') screens?.mark();
  process.send?.(screens?.answer(order.do === 'look' ? order.reached : 0));
});
process.on('disconnect', () => process.exit(0));

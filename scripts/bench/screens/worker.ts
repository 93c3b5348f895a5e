import { fork } from 'node:child_process';

/** A process that answers each message with one, in order. */
export type Worker<Order, Answer> = { pid: number; ask(order: Order): Promise<Answer>; stop(): void };

/** `file`: a script beside this folder's, in TypeScript. @throws in each question that its end leaves without an answer. */
export function startWorker<Order extends object, Answer>(file: string, args: string[] = []): Worker<Order, Answer> {
  const child = fork(file, args, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting: { resolve(answer: Answer): void; reject(error: Error): void }[] = [];
  child.on('message', (answer) => waiting.shift()?.resolve(answer as Answer));
  child.on('exit', (code) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(`${file} ended with ${code}`));
  });
  return {
    pid: child.pid ?? 0,
    ask: (order) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.send(order, (error) => error && reject(error));
      }),
    stop: () => void child.kill(),
  };
}

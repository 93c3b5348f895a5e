import { createServer, connect as dial, type Socket } from 'node:net';

/** What stands before several nodes: each connection goes to the next node that takes it. */
export type Balancer = { origin: string; close(): void };

export async function openBalancer(ports: readonly number[]): Promise<Balancer> {
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((near) => {
    open.add(near);
    near.on('close', () => open.delete(near));
    near.on('error', () => undefined);
    const order = ports.map((_, index) => ports[(turn + index) % ports.length] ?? 0);
    turn += 1;
    joinFirst(near, order);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** A node that refuses is left out; where all refuse, so does the balancer. */
function joinFirst(near: Socket, [port, ...others]: number[]): void {
  if (port === undefined) return void near.destroy();
  const far = dial(port, '127.0.0.1');
  let isJoined = false;
  far.on('connect', () => {
    isJoined = true;
    near.pipe(far).pipe(near);
  });
  far.on('error', () => (isJoined ? near.destroy() : joinFirst(near, others)));
  far.on('close', () => isJoined && near.destroy());
  near.on('close', () => far.destroy());
}

import type { Wire } from '@/scripts/bench/screens/line';

/** A server that takes a post over HTTP and brings it to all screens. */
export type Contestant = {
  name: 'product' | 'Socket.IO' | 'ws' | 'SSE';
  wire: Wire;
  pid: number;
  port: number;
  /** Posts a report that has this stamp in its words. @throws when it is not accepted. */
  post(stamp: string): Promise<unknown>;
  stop(): Promise<void>;
};

import type { Engine } from '@/server/db/database';

/** How much is done: `glance` in `npm test`, `short` by `npm run promises`, `full` with `--full`. */
export type Size = 'glance' | 'short' | 'full';

/** One line of the table. A control is held when it breaks: it shows that the test can fail. */
export type Finding = { promise: string; what: string; runs: number; worst: string; held: boolean };

export type Surroundings = {
  size: Size;
  /** A real PostgreSQL server. */
  postgresUrl: string;
  engines: Engine[];
  /** Says how far it is. */
  say(words: string): void;
};

export type Promised = (surroundings: Surroundings) => Promise<Finding[]>;

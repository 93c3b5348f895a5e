import { catchUp } from './catch-up';
import { fanout } from './fanout';
import { growth } from './growth';
import { memory } from './memory';
import { pages } from './pages';
import { paint } from './paint';
import type { Bench } from './report';
import { start } from './start';
import { storm } from './storm';
import { weight } from './weight';

export const BENCHES: Record<string, Bench> = {
  fanout,
  memory,
  start,
  catchup: catchUp,
  growth,
  storm,
  pages,
  paint,
  weight,
};

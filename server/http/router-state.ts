import { z } from 'zod';
import { isDeeperThan } from './json-depth';

/** When a browser follows a link, this header tells Next which parts of a page the browser already has. */
export const ROUTER_STATE = 'next-router-state-tree';

const DEEPEST = 60;

const Segment = z.union([z.string(), z.tuple([z.string(), z.string(), kinds(), z.array(z.string()).nullable()])]);
const State: z.ZodType<unknown> = z.lazy(() =>
  z.tuple([
    Segment,
    z.record(z.string(), State),
    z.tuple([z.string(), z.string()]).nullish(),
    z.enum(['refetch', 'inside-shared-layout', 'metadata-only']).nullish(),
    z.number().nullish(),
    z.string().optional(),
  ]),
);

function kinds() {
  return z.enum([
    'c',
    'ci(..)(..)',
    'ci(.)',
    'ci(..)',
    'ci(...)',
    'oc',
    'd',
    'di(..)(..)',
    'di(.)',
    'di(..)',
    'di(...)',
  ]);
}

/** Next throws when it cannot read this state, so any sender could cause a 500. Without the header Next sends the whole page. */
export function isRouterState(header: string): boolean {
  try {
    const text = decodeURIComponent(header);
    return !isDeeperThan(text, DEEPEST) && State.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

import { z } from 'zod';

const Count = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1')
  .transform(Number);

/**
 * How much one may have of a node. A hall's screens share one address, and so do all behind a proxy that is not
 * trusted, so numbers by address are wide.
 */
export const LimitVariables = {
  PAGES_PER_ADDRESS: Count.default(6_000),
  PAGES_PER_PERSON: Count.default(1_200),
  SOCKETS_PER_ADDRESS: Count.default(2_000),
  SOCKETS_PER_PERSON: Count.default(500),
  SOCKETS_AT_THE_DOOR: Count.default(500),
};

type PageLimits = { perAddress: number; perPerson: number };
/** `atTheDoor`: of one address, those that are not let in yet. */
export type SocketLimits = PageLimits & { atTheDoor: number };
export type NodeLimits = { pages: PageLimits; sockets: SocketLimits };

export function toNodeLimits(read: { [Name in keyof typeof LimitVariables]: number }): NodeLimits {
  return {
    pages: { perAddress: read.PAGES_PER_ADDRESS, perPerson: read.PAGES_PER_PERSON },
    sockets: {
      perAddress: read.SOCKETS_PER_ADDRESS,
      perPerson: read.SOCKETS_PER_PERSON,
      atTheDoor: read.SOCKETS_AT_THE_DOOR,
    },
  };
}

export const USUAL_LIMITS: NodeLimits = toNodeLimits(z.object(LimitVariables).parse({}));

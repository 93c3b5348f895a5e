import { z } from 'zod';

const Count = z
  .string()
  .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1')
  .transform(Number);

/**
 * How much of a node one address or person may use. The screens of a hall share one address, and so does everybody behind a
 * proxy that is not trusted, so the limits by address are wide.
 */
export const LimitVariables = {
  PAGES_PER_ADDRESS: Count.default(6_000),
  PAGES_PER_PERSON: Count.default(1_200),
  SOCKETS_PER_ADDRESS: Count.default(2_000),
  SOCKETS_PER_PERSON: Count.default(500),
  SOCKETS_AT_THE_DOOR: Count.default(500),
};

type PageLimits = { perAddress: number; perPerson: number };
/** `waiting`: the sockets of one address that are not admitted yet. */
export type SocketLimits = PageLimits & { waiting: number };
export type NodeLimits = { pages: PageLimits; sockets: SocketLimits };

export function toNodeLimits(read: { [Name in keyof typeof LimitVariables]: number }): NodeLimits {
  return {
    pages: { perAddress: read.PAGES_PER_ADDRESS, perPerson: read.PAGES_PER_PERSON },
    sockets: {
      perAddress: read.SOCKETS_PER_ADDRESS,
      perPerson: read.SOCKETS_PER_PERSON,
      waiting: read.SOCKETS_AT_THE_DOOR,
    },
  };
}

export const USUAL_LIMITS: NodeLimits = toNodeLimits(z.object(LimitVariables).parse({}));

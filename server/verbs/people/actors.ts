import type { Actor } from '@/domain/policy';

/** The actor for acts of people who are not signed in, once their link or token was found valid. The act is recorded as theirs. */
export function onBehalfOf(id: string): Actor {
  return { kind: 'system', id, roles: ['admin'] };
}

/** A person who has the command line of the server. */
export const CONSOLE: Actor = onBehalfOf('console');

export function aboutInvite(id: string): string {
  return `invite/${id}`;
}

export function aboutToken(id: string): string {
  return `token/${id}`;
}

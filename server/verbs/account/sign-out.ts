import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { passedOn } from '@/server/auth/sign-in';
import { onBehalfOf } from '@/server/verbs/people/actors';
import { toPersonDecision } from '@/server/verbs/people/person-verb';
import { performOnce } from '@/server/verbs/verb';
import { findOwnSession } from './own';

/**
 * Ends the session and its screens on every node, with a note in the audit, and returns the cookies that tell the browser.
 * If nothing can be written, it still ends the session, and its screens on this node.
 */
export async function signOut(parts: AuthParts, library: BetterAuth, headers: Headers): Promise<string[]> {
  const own = await findOwnSession(library, headers);
  if (own) await endOwn(parts, own);
  const { publicUrl } = parts.config;
  const request = new Request(`${publicUrl}/api/auth/sign-out`, { method: 'POST', headers: passedOn(headers) });
  return (await library.handler(request)).headers.getSetCookie();
}

async function endOwn(parts: AuthParts, { id, person }: { id: string; person: string }): Promise<void> {
  const change = { kind: 'people.signed_out', detail: { session: id }, cuts: { person, only: id } } as const;
  const decide = async () => toPersonDecision(person, change);
  const written = await performOnce(parts, { actor: onBehalfOf(person), action: 'people.manage', decide });
  if (!written.ok) parts.cut?.({ person, session: id });
}

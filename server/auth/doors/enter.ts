import { seeOther, toFault } from '@/server/auth/answers';
import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { isSameOrigin } from '@/server/auth/same-origin';
import { signInWithLink } from '@/server/auth/sign-in';

type LinkProblem = 'used' | 'busy' | 'origin' | 'fault';

/** The answer to the form of `/enter`: to the board, or back with a problem to explain. */
export async function enterWithLink(parts: AuthParts, auth: BetterAuth, asked: { token: string; headers: Headers }) {
  if (!isSameOrigin(asked.headers, parts.config.publicUrl)) return backToLink('origin', asked.token);
  try {
    const attempt = await signInWithLink(parts, auth, asked);
    if (attempt.ok) return seeOther('/', attempt.cookies);
    return attempt.code === 'sign_in.too_many' ? backToLink('busy', asked.token) : backToLink('used');
  } catch (error) {
    toFault(parts, error);
    return backToLink('fault', asked.token);
  }
}

/** With the token while it may still be good. */
function backToLink(problem: LinkProblem, token?: string): Response {
  return seeOther(`/enter?${new URLSearchParams({ problem, ...(token ? { token } : {}) })}`);
}

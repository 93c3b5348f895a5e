import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { signInWithLink } from '@/server/auth/sign-in';
import { seeOther, toFault } from '@/server/http/answers';
import { isSameOrigin } from '@/server/http/same-origin';
import { createFaultReporter } from '@/server/logger';

type LinkProblem = 'used' | 'busy' | 'origin' | 'fault';

/** Answers the form of `/enter`: goes to the page of the person's role, or back with the problem. */
export async function enterWithLink(parts: AuthParts, auth: BetterAuth, asked: { token: string; headers: Headers }) {
  if (!isSameOrigin(asked.headers, parts.config.publicUrl)) return backToLink('origin', asked.token);
  try {
    const attempt = await signInWithLink(parts, auth, asked);
    if (attempt.ok) return seeOther('/home', attempt.cookies);
    return attempt.code === 'sign_in.too_many' ? backToLink('busy', asked.token) : backToLink('used');
  } catch (error) {
    toFault(error, (fault) => createFaultReporter(parts.logger)(fault, 'auth'));
    return backToLink('fault', asked.token);
  }
}

/** Keeps the token in the address while the token may still be valid. */
function backToLink(problem: LinkProblem, token?: string): Response {
  return seeOther(`/enter?${new URLSearchParams({ problem, ...(token ? { token } : {}) })}`);
}

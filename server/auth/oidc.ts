import type { AuthParts, BetterAuth } from '@/server/auth/better-auth';
import { OIDC } from '@/server/auth/better-auth';
import { findSession } from '@/server/auth/library/find-session';
import { noteSignIn, passedOn } from '@/server/auth/sign-in';

/** The address to go to, and the cookies for it. */
export type ProviderRedirect = { location: string; cookies: string[] };

/** The sign-in address of the ministry's identity provider; null when there is none, or it does not answer. */
export async function startOidc(
  { config }: AuthParts,
  auth: BetterAuth,
  { next, headers }: { next: string; headers: Headers },
): Promise<ProviderRedirect | null> {
  if (!config.oidc) return null;
  const body = { provider: OIDC, callbackURL: next, errorCallbackURL: '/sign-in', disableRedirect: true };
  const request = new Request(`${config.publicUrl}/api/auth/sign-in/social`, {
    method: 'POST',
    headers: { ...passedOn(headers), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = await auth.handler(request);
  if (!answer.ok) return null;
  const { url }: { url?: unknown } = await answer.json();
  return typeof url === 'string' ? { location: url, cookies: answer.headers.getSetCookie() } : null;
}

/**
 * The provider sends the person back here. We let in only people whom we know by a verified address. The page does not learn
 * more about why a sign-in failed.
 */
export async function endOidc(parts: AuthParts, auth: BetterAuth, asked: Request): Promise<ProviderRedirect> {
  const { config } = parts;
  const { search } = new URL(asked.url);
  const request = new Request(`${config.publicUrl}/api/auth/callback/${OIDC}${search}`, {
    headers: passedOn(asked.headers),
  });
  const answer = await auth.handler(request);
  if (answer.status >= 500) throw new Error(`The provider's callback answered ${answer.status}`);
  const cookies = answer.headers.getSetCookie();
  const user = await personOf(auth, cookies);
  await noteSignIn(parts, { way: OIDC, email: '', headers: asked.headers }, { result: user ? 'ok' : 'refused', user });
  const location = answer.headers.get('location') ?? '/';
  return user ? { location: toPath(location), cookies } : { location: '/sign-in?problem=oidc', cookies };
}

async function personOf(auth: BetterAuth, cookies: string[]): Promise<{ id: string; email: string } | null> {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  const found = await findSession(auth, cookie);
  return found ? { id: found.user.id, email: found.user.email } : null;
}

/** A path, not an address: the person stays on the host name that the browser used. */
function toPath(location: string): string {
  const { pathname, search, hash } = new URL(location, 'http://here.invalid');
  return `/${pathname.replace(/^\/+/, '')}${search}${hash}`;
}

import { randomBytes } from 'node:crypto';
import type { AuthConfig } from '@/server/auth/better-auth';

type CookieConfig = Pick<AuthConfig, 'publicUrl'>;

/** The longest that browsers keep a cookie. A screen that is on gets a new one each day. */
const AGE_S = 400 * 86_400;
const SECRET = /^ds_[A-Za-z0-9_-]{43}$/;

export function newSecret(): string {
  return `ds_${randomBytes(32).toString('base64url')}`;
}

/** No script can read it. It goes to every path, because the live path and the pages all ask who the screen is. */
export function displayCookie(config: CookieConfig, secret: string): string {
  const secure = isSecure(config) ? '; Secure' : '';
  return `${nameOf(config)}=${secret}; Max-Age=${AGE_S}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** The secret that this browser has as a screen. */
export function secretOf(config: CookieConfig, headers: Headers): string | null {
  const start = `${nameOf(config)}=`;
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const value = cookies.find((cookie) => cookie.startsWith(start))?.slice(start.length) ?? '';
  return SECRET.test(value) ? value : null;
}

/**
 * The headers of the same browser as if nobody had signed in there: a wall shows what its screen may see, also where the
 * person who paired it is signed in.
 */
export function onlyDisplay(config: CookieConfig, headers: Headers): Headers {
  const secret = secretOf(config, headers);
  return new Headers(secret === null ? {} : { cookie: `${nameOf(config)}=${secret}` });
}

function nameOf(config: CookieConfig): string {
  return `${isSecure(config) ? '__Secure-' : ''}briefing.display`;
}

function isSecure({ publicUrl }: CookieConfig): boolean {
  return publicUrl.startsWith('https:');
}

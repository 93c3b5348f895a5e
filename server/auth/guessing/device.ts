import { createHmac, randomBytes } from 'node:crypto';
import type { AuthConfig } from '@/server/auth/better-auth';
import { hashOf, isSame } from '@/server/auth/secrets';

const AGE_S = 180 * 86_400;

/**
 * A browser in which this person has signed in before. It has a cookie that only we can have made (OWASP: device cookies).
 * Its tries are counted apart, so strangers who guess this person's password do not delay it.
 */
export function knownDevice(config: AuthConfig, email: string, headers: Headers): string | null {
  const name = cookieName(config, email);
  const cookies = (headers.get('cookie') ?? '').split(';').map((cookie) => cookie.trim());
  const value = cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const [device = '', proof = ''] = value.split('.', 2);
  return device !== '' && isSame(proof, proofOf(config, email, device)) ? device : null;
}

/** For a browser in which a person has just signed in; it keeps its name. */
export function deviceCookie(config: AuthConfig, email: string, headers: Headers): string {
  const device = knownDevice(config, email, headers) ?? randomBytes(12).toString('base64url');
  const value = `${device}.${proofOf(config, email, device)}`;
  const secure = isSecure(config) ? '; Secure' : '';
  const where = `Path=/api/auth; HttpOnly; SameSite=Lax${secure}`;
  return `${cookieName(config, email)}=${value}; Max-Age=${AGE_S}; ${where}`;
}

/** One cookie for each person, because several people share a browser at a desk. */
function cookieName(config: AuthConfig, email: string): string {
  return `${isSecure(config) ? '__Secure-' : ''}briefing.device.${hashOf(email).slice(0, 8)}`;
}

function isSecure({ publicUrl }: AuthConfig): boolean {
  return publicUrl.startsWith('https:');
}

function proofOf({ authSecret }: AuthConfig, email: string, device: string): string {
  return createHmac('sha256', authSecret).update(`device/${email}/${device}`).digest('base64url');
}

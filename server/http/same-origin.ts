import { type Refusal, refuse } from '@/domain/outcome';

/** The answer to a write that another site made this browser send. */
export const FOREIGN: Refusal = refuse(403, 'origin.foreign');

/**
 * Whether this request comes from one of our own pages. Its Origin must be the public address or the address that it was sent
 * to: a browser sets both, and no page can forge them. A request without an Origin is refused; a program uses a token.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const from = toUrl(headers.get('origin'));
  if (!from) return false;
  const ours = new URL(publicUrl);
  if (from.origin === ours.origin) return true;
  // In the hall's network people reach plain HTTP by any address of the server. Behind TLS, plain HTTP is never trusted.
  const secureEnough = ours.protocol === 'http:' || from.protocol === 'https:';
  return secureEnough && from.host === headers.get('host')?.toLowerCase();
}

function toUrl(origin: string | null): URL | null {
  return origin !== null && /^https?:\/\//.test(origin) && URL.canParse(origin) ? new URL(origin) : null;
}

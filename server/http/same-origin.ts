import { type Refusal, refuse } from '@/domain/outcome';

/** To a write that another site made this browser send. */
export const FOREIGN: Refusal = refuse(403, 'origin.foreign');

/**
 * Does this request come from one of our own pages? Its Origin must be the public address or the address it was sent
 * to; a browser sets both and no page can forge them. Without an Origin the answer is no: a program uses a token.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const from = toUrl(headers.get('origin'));
  if (!from) return false;
  const ours = new URL(publicUrl);
  if (from.origin === ours.origin) return true;
  // Over the hall's network people reach plain HTTP by any of its addresses; behind TLS never believe plain HTTP.
  const secureEnough = ours.protocol === 'http:' || from.protocol === 'https:';
  return secureEnough && from.host === headers.get('host')?.toLowerCase();
}

function toUrl(origin: string | null): URL | null {
  return origin !== null && /^https?:\/\//.test(origin) && URL.canParse(origin) ? new URL(origin) : null;
}
